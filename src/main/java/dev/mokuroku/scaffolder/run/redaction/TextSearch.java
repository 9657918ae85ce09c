package dev.mokuroku.scaffolder.run.redaction;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;

/// Finds texts in another text. Safe for several threads.
///
/// The texts are sorted. The longest that stands at an offset is then the greatest that is not greater than the rest of
/// the other text from there, or begins that one. A filter of the first characters passes over most offsets.
final class TextSearch {
    private static final int MAX_KEY_LENGTH = 6;
    private static final int MIN_FILTER_BITS = 1 << 12;
    private static final int MAX_FILTER_BITS = 1 << 22;
    private static final int BITS_OF_A_TEXT = 32;

    private static final int NONE = -1;

    private final String[] texts;
    /// By the index of a text: the longest other text that it begins with.
    private final int[] parents;
    private final int keyLength;
    private final long[] filter;

    /// @param texts none is empty
    TextSearch(Collection<String> texts) {
        this.texts = texts.stream().distinct().sorted().toArray(String[]::new);
        this.parents = parentsOf(this.texts);
        this.keyLength = Arrays.stream(this.texts).mapToInt(String::length).reduce(MAX_KEY_LENGTH, Math::min);
        long bits = Math.clamp((long) this.texts.length * BITS_OF_A_TEXT, MIN_FILTER_BITS, MAX_FILTER_BITS);
        this.filter = new long[Math.toIntExact(Long.highestOneBit(bits) / Long.SIZE)];
        for (String text : this.texts) {
            int key = key(text, 0);
            filter[key / Long.SIZE] |= 1L << key;
        }
    }

    private static int[] parentsOf(String[] texts) {
        int[] parents = new int[texts.length];
        Deque<Integer> begun = new ArrayDeque<>();
        for (int i = 0; i < texts.length; i++) {
            while (!begun.isEmpty() && !texts[i].startsWith(texts[begun.element()])) {
                begun.pop();
            }
            parents[i] = begun.isEmpty() ? NONE : begun.element();
            begun.push(i);
        }
        return parents;
    }

    boolean isEmpty() {
        return texts.length == 0;
    }

    /// Hides all that is found.
    ///
    /// @return false if the search was given up, because too many offsets look as if one of the texts stood there
    boolean find(String text, HiddenRanges hidden) {
        if (isEmpty()) {
            return true;
        }
        SearchWork work = new SearchWork(text.length());
        int end = 0;
        int last = text.length() - keyLength;
        for (int at = 0; at <= last; at++) {
            int key = key(text, at);
            if ((filter[key / Long.SIZE] & (1L << key)) == 0) {
                continue;
            }
            if (at < end && work.isMuch()) {
                at = end - 1;
                continue;
            }
            int length = longestAt(text, at, work);
            if (work.isTooMuch()) {
                return false;
            }
            if (length > 0) {
                end = Math.max(end, at + length);
                hidden.add(at, at + length);
            }
        }
        return true;
    }

    private int key(String text, int at) {
        int hash = 0;
        for (int i = 0; i < keyLength; i++) {
            hash = hash * 31 + text.charAt(at + i);
        }
        hash *= 0x9E3779B1; // of the golden ratio: spreads neighbours
        return (hash >>> 8) & (filter.length * Long.SIZE - 1);
    }

    /// The length of the longest text at the offset, or 0.
    private int longestAt(String text, int at, SearchWork work) {
        int low = NONE;
        int high = texts.length;
        int commonLow = 0;
        int commonHigh = 0;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            int common = common(texts[middle], text, at, Math.min(commonLow, commonHigh), work);
            if (isGreater(texts[middle], text, at, common)) {
                high = middle;
                commonHigh = common;
            } else {
                low = middle;
                commonLow = common;
            }
        }
        while (low != NONE && texts[low].length() > commonLow) {
            low = parents[low];
            work.add(1);
        }
        return low == NONE ? 0 : texts[low].length();
    }

    /// How many characters the texts have in common.
    ///
    /// @param known so many at least
    private static int common(String sought, String text, int at, int known, SearchWork work) {
        int max = Math.min(sought.length(), text.length() - at);
        int common = known;
        while (common < max && sought.charAt(common) == text.charAt(at + common)) {
            common++;
        }
        work.add(common - known + 1L);
        return common;
    }

    private static boolean isGreater(String sought, String text, int at, int common) {
        return common < sought.length()
                && (at + common == text.length() || sought.charAt(common) > text.charAt(at + common));
    }
}
