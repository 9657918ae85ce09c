package dev.mokuroku.scorecard.expression;

/// Counts the work that functions on texts do within one evaluation, and within those of one scorecard for one entity,
/// so
/// that an evaluation ends. The count depends on the facts alone, never on the speed of the machine.
final class Work {
    /// Characters that functions look at; some tenths of a second.
    private static final long MAX_CHARACTERS = 5_000_000;

    private static final long MAX_CHARACTERS_OF_SCORECARD = 20_000_000;

    private static final ThreadLocal<Work> CURRENT = ThreadLocal.withInitial(Work::new);

    private long characters;
    private Total total = new Total();

    /// Of one scorecard for one entity.
    static final class Total {
        private long characters;
    }

    static final class ExceededException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        ExceededException(String who, long limit) {
            super("was stopped, because %s looked at more than %,d characters".formatted(who, limit));
        }
    }

    private Work() {}

    static void begin(Total total) {
        Work work = CURRENT.get();
        work.characters = 0;
        work.total = total;
    }

    static void add(long characters) {
        Work work = CURRENT.get();
        work.characters += characters;
        work.total.characters += characters;
        if (work.characters > MAX_CHARACTERS) {
            throw new ExceededException("its functions", MAX_CHARACTERS);
        }
        if (work.total.characters > MAX_CHARACTERS_OF_SCORECARD) {
            throw new ExceededException("the functions of the scorecard's checks", MAX_CHARACTERS_OF_SCORECARD);
        }
    }
}
