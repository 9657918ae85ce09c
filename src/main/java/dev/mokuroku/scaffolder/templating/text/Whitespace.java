package dev.mokuroku.scaffolder.templating.text;

/// Whitespace as JavaScript defines it.
public final class Whitespace {
    private Whitespace() {}

    public static boolean is(char character) {
        return switch (character) {
            case ' ', '\t', '\n', 0x0b, '\f', '\r', 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff ->
                true;
            default -> character >= 0x2000 && character <= 0x200a;
        };
    }

    public static String trim(String text) {
        return trimEnd(trimStart(text));
    }

    public static String trimStart(String text) {
        int start = 0;
        while (start < text.length() && is(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    public static String trimEnd(String text) {
        int end = text.length();
        while (end > 0 && is(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
