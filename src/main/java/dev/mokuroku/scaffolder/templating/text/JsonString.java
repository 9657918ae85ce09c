package dev.mokuroku.scaffolder.templating.text;

/// A text in quotes, as JavaScript's `JSON.stringify` writes it.
public final class JsonString {
    private JsonString() {}

    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            switch (here) {
                case '"', '\\' -> quoted.append('\\').append(here);
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (here < ' ' || isLoneSurrogate(text, at)) {
                        quoted.append(escape(here));
                    } else {
                        quoted.append(here);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    public static String escape(char character) {
        return "\\u%04x".formatted((int) character);
    }

    private static boolean isLoneSurrogate(String text, int at) {
        char here = text.charAt(at);
        if (Character.isHighSurrogate(here)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(here) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
