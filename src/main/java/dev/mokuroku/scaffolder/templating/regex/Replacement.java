package dev.mokuroku.scaffolder.templating.regex;

import dev.mokuroku.scaffolder.templating.value.Work;
import java.util.regex.MatchResult;

/// What replaces a match, where `$` refers to parts of it: `$&`, `$1`, `$$`, and what is before and behind.
public final class Replacement {
    private Replacement() {}

    /// Appends the replacement of one match.
    static void append(StringBuilder out, String text, MatchResult match, String replacement, Work work) {
        int at = 0;
        while (at < replacement.length()) {
            int dollar = replacement.indexOf('$', at);
            int plain = dollar < 0 ? replacement.length() : dollar;
            add(out, replacement, at, plain, work);
            at = dollar < 0 ? plain : reference(out, text, match, replacement, dollar, work);
        }
    }

    /// Replaces the first occurrence of a text.
    public static String ofText(String text, String wanted, String replacement, Work work) {
        work.read(text.length());
        int start = text.indexOf(wanted);
        if (start < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.substring(0, start));
        append(out, text, new TextMatch(wanted, start), replacement, work);
        add(out, text, start + wanted.length(), text.length(), work);
        return out.toString();
    }

    private static int reference(
            StringBuilder out, String text, MatchResult match, String replacement, int dollar, Work work) {
        char kind = dollar + 1 < replacement.length() ? replacement.charAt(dollar + 1) : ' ';
        if (kind == '<' && !match.namedGroups().isEmpty()) {
            return named(out, match, replacement, dollar, work);
        }
        switch (kind) {
            case '$' -> out.append('$');
            case '&' -> add(out, text, match.start(), match.end(), work);
            case '`' -> add(out, text, 0, match.start(), work);
            case '\'' -> add(out, text, match.end(), text.length(), work);
            default -> {
                return group(out, match, replacement, dollar, work);
            }
        }
        return dollar + 2;
    }

    /// `$<name>`; empty if there is no such group.
    private static int named(StringBuilder out, MatchResult match, String replacement, int dollar, Work work) {
        int end = replacement.indexOf('>', dollar);
        if (end < 0) {
            out.append('$');
            return dollar + 1;
        }
        Integer number = match.namedGroups().get(replacement.substring(dollar + 2, end));
        String group = number == null ? null : match.group(number);
        add(out, group == null ? "" : group, 0, group == null ? 0 : group.length(), work);
        return end + 1;
    }

    /// `$1` to `$99` if there is such a group; else the dollar stands for itself.
    private static int group(StringBuilder out, MatchResult match, String replacement, int dollar, Work work) {
        for (int digits = 2; digits > 0; digits--) {
            int end = dollar + 1 + digits;
            int number = end <= replacement.length() ? number(replacement, dollar + 1, end) : 0;
            if (number > 0 && number <= match.groupCount()) {
                String group = match.group(number);
                add(out, group == null ? "" : group, 0, group == null ? 0 : group.length(), work);
                return end;
            }
        }
        out.append('$');
        return dollar + 1;
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int at = start; at < end; at++) {
            char digit = text.charAt(at);
            if (digit < '0' || digit > '9') {
                return 0;
            }
            number = number * 10 + (digit - '0');
        }
        return number;
    }

    private static void add(StringBuilder out, String text, int start, int end, Work work) {
        work.write((long) out.length() + end - start, end - start);
        out.append(text, start, end);
    }
}
