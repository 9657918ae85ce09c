package dev.mokuroku.scaffolder.run.redaction;

/// Counts the comparisons of one search, so that its time is linear in the length of the text also where a text and a
/// secret repeat one character. Not thread-safe.
final class SearchWork {
    private static final long FREE = 1L << 20;
    private static final long MAX_PER_CHARACTER = 32;

    private final long max;
    private long done;

    SearchWork(int textLength) {
        this.max = FREE + MAX_PER_CHARACTER * textLength;
    }

    void add(long comparisons) {
        done += comparisons;
    }

    /// Whether matches that overlap others are no longer looked for.
    boolean isMuch() {
        return done > max / 4;
    }

    /// Whether the search has to be given up.
    boolean isTooMuch() {
        return done > max;
    }
}
