package dev.mokuroku.scaffolder.run.redaction;

import java.util.BitSet;

/// The characters of a text that are hidden, in two bits each. Ranges that overlap become one; ranges that touch stay
/// two. Not thread-safe.
final class HiddenRanges {
    static final String MASK = "***";

    private final BitSet hidden = new BitSet();
    /// Characters that belong to the range of the character before.
    private final BitSet joined = new BitSet();

    /// @param end behind the last character; more than `start`
    void add(int start, int end) {
        hidden.set(start, end);
        joined.set(start + 1, end);
    }

    boolean areNone() {
        return hidden.isEmpty();
    }

    boolean contains(int at) {
        return hidden.get(at);
    }

    /// Whether the character belongs to the range of the character before.
    boolean isJoined(int at) {
        return joined.get(at);
    }

    /// The text with `***` in place of each range.
    String apply(String text) {
        if (areNone()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int shown = 0;
        for (int start = hidden.nextSetBit(0); start >= 0; start = hidden.nextSetBit(shown)) {
            masked.append(text, shown, start).append(MASK);
            shown = joined.nextClearBit(start + 1);
        }
        return masked.append(text, shown, text.length()).toString();
    }
}
