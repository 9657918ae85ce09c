package dev.mokuroku.scaffolder.templating.text;

/// Keys that JavaScript takes for positions of a list.
public final class ArrayIndex {
    private static final long MAX_INDEX = 0xffff_fffeL;
    private static final int MAX_DIGITS = 10;

    private ArrayIndex() {}

    /// The position that the key names, or -1 if it names none: `7` does, `07` and `1.5` do not.
    public static long of(String key) {
        int length = key.length();
        if (length == 0 || length > MAX_DIGITS || (key.charAt(0) == '0' && length > 1)) {
            return -1;
        }
        long index = 0;
        for (int at = 0; at < length; at++) {
            char digit = key.charAt(at);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            index = index * 10 + (digit - '0');
        }
        return index <= MAX_INDEX ? index : -1;
    }
}
