package dev.mokuroku.scaffolder.templating.text;

import dev.mokuroku.error.EditDistance;
import java.util.Collection;
import java.util.List;

/// Names and messages from templates, made fit for an error text: quoted, short, on one line.
public final class DiagnosticText {
    private static final int MAX_VALUE_LENGTH = 200;
    private static final int MAX_MESSAGE_LENGTH = 1_024;
    private static final int MAX_NAME_LENGTH = 64;

    private DiagnosticText() {}

    /// The value in quotes.
    public static String quoted(String value) {
        return escaped(JsonString.quoted(cut(value, MAX_VALUE_LENGTH)));
    }

    /// The message without characters that move the cursor of a terminal.
    public static String message(String message) {
        return cut(escaped(message), MAX_MESSAGE_LENGTH);
    }

    /// Says that a name is unknown, and names the nearest known one.
    public static String unknown(String what, String name, List<String> known) {
        return "Unknown " + what + " " + quoted(name) + suggestion(name, known);
    }

    /// Asks for the nearest known name, such as `; did you mean "upper"?`; empty if none is like the name.
    public static String suggestion(String name, Collection<String> known) {
        String nearest = nearest(name, known);
        return nearest.isEmpty() ? "" : "; did you mean " + quoted(nearest) + "?";
    }

    private static String nearest(String name, Collection<String> known) {
        String nearest = "";
        int max = name.length() <= 4 ? 1 : name.length() <= 10 ? 2 : 3;
        if (name.isEmpty() || name.length() > MAX_NAME_LENGTH) {
            return nearest;
        }
        for (String candidate : known) {
            int distance = Math.abs(candidate.length() - name.length()) > max
                    ? Integer.MAX_VALUE
                    : EditDistance.between(name, candidate);
            if (distance <= max) {
                nearest = candidate;
                max = distance - 1;
            }
        }
        return nearest;
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) + "…" : text;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (isControl(here)) {
                escaped.append(JsonString.escape(here));
            } else {
                escaped.append(here);
            }
        }
        return escaped.toString();
    }

    /// Control characters, line separators, and marks that change the direction of writing.
    private static boolean isControl(char here) {
        return here < ' '
                || (here >= 0x7f && here <= 0x9f)
                || here == 0x2028
                || here == 0x2029
                || (here >= 0x202a && here <= 0x202e)
                || (here >= 0x2066 && here <= 0x2069);
    }
}
