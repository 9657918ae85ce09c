package dev.mokuroku.scorecard.expression;

/// Counts the work that functions on texts do within one evaluation, so that an evaluation ends. The count depends on
/// the facts alone, never on the speed of the machine.
final class Work {
    /// Characters that functions look at; some tenths of a second.
    private static final long MAX_CHARACTERS = 5_000_000;

    private static final ThreadLocal<Work> CURRENT = ThreadLocal.withInitial(Work::new);

    private long characters;

    static final class ExceededException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        ExceededException() {
            super("was stopped, because its functions looked at more than %,d characters".formatted(MAX_CHARACTERS));
        }
    }

    private Work() {}

    static void begin() {
        CURRENT.get().characters = 0;
    }

    static void add(long characters) {
        Work work = CURRENT.get();
        work.characters += characters;
        if (work.characters > MAX_CHARACTERS) {
            throw new ExceededException();
        }
    }
}
