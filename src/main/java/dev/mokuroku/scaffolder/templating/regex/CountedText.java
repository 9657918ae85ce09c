package dev.mokuroku.scaffolder.templating.regex;

import java.util.function.LongConsumer;

/// A text that counts how often an engine reads a character of it, so that no search takes for ever.
public final class CountedText implements CharSequence {
    private final CharSequence text;
    private final int batch;
    private final LongConsumer onBatch;
    private long reads;

    /// @param batch reads that are counted at a time
    /// @param onBatch given the number of all reads after each batch; ends the search by an exception
    public CountedText(CharSequence text, int batch, LongConsumer onBatch) {
        this.text = text;
        this.batch = batch;
        this.onBatch = onBatch;
    }

    @Override
    public char charAt(int index) {
        if (++reads % batch == 0) {
            onBatch.accept(reads);
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
