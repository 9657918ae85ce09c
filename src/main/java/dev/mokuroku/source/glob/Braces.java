package dev.mokuroku.source.glob;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Expands `{a,b}`, `{1..9..2}` and `{a..f}` as a shell does. `{a}`, `{}`, `${a,b}` and an open brace
/// without its end stand for themselves.
final class Braces {
    private static final Pattern NUMBERS = Pattern.compile("(-?\\d{1,9})\\.\\.(-?\\d{1,9})(?:\\.\\.(-?\\d{1,9}))?");
    private static final Pattern LETTERS = Pattern.compile("([A-Za-z])\\.\\.([A-Za-z])(?:\\.\\.(-?\\d{1,9}))?");

    private final int maxExpansions;

    private Braces(int maxExpansions) {
        this.maxExpansions = maxExpansions;
    }

    /// @throws IllegalArgumentException when there are more than `most` expansions
    static List<String> expand(String pattern, int maxExpansions) {
        return new Braces(maxExpansions).expand(pattern);
    }

    private List<String> expand(String text) {
        for (int open = 0; open < text.length(); open++) {
            if (text.charAt(open) == '\\') {
                open++;
            } else if (text.charAt(open) == '{' && !(open > 0 && text.charAt(open - 1) == '$')) {
                int close = endOf(text, open);
                if (close > 0) {
                    List<String> middle = choices(text.substring(open + 1, close));
                    return joined(List.of(text.substring(0, open)), middle, expand(text.substring(close + 1)));
                }
            }
        }
        return List.of(text);
    }

    private List<String> choices(String body) {
        List<String> parts = split(body);
        if (parts.size() > 1) {
            List<String> all = new ArrayList<>();
            parts.forEach(part -> all.addAll(expand(part)));
            return limited(all);
        }
        Matcher numbers = NUMBERS.matcher(body);
        if (numbers.matches()) {
            return numbers(numbers);
        }
        Matcher letters = LETTERS.matcher(body);
        if (letters.matches()) {
            return range(letters.group(1).charAt(0), letters.group(2).charAt(0), letters.group(3)).stream()
                    .map(Character::toString)
                    .toList();
        }
        return joined(List.of("{"), expand(body), List.of("}"));
    }

    private List<String> numbers(Matcher range) {
        String from = range.group(1);
        String to = range.group(2);
        boolean padded = from.matches("-?0\\d+") || to.matches("-?0\\d+");
        int width = padded ? Math.max(from.length(), to.length()) : 1;
        return range(Integer.parseInt(from), Integer.parseInt(to), range.group(3)).stream()
                .map(number -> ("%0" + width + "d").formatted(number))
                .toList();
    }

    private List<Integer> range(int from, int to, @Nullable String by) {
        int step = Math.max(1, by == null ? 1 : Math.abs(Integer.parseInt(by)));
        List<Integer> all = new ArrayList<>();
        for (int at = 0; at <= Math.abs(to - from); at += step) {
            all.add(from < to ? from + at : from - at);
            limited(all);
        }
        return all;
    }

    private List<String> joined(List<String> first, List<String> middle, List<String> last) {
        List<String> all = new ArrayList<>();
        for (String before : first) {
            for (String between : middle) {
                for (String after : last) {
                    all.add(before + between + after);
                    limited(all);
                }
            }
        }
        return all;
    }

    private <T> List<T> limited(List<T> all) {
        if (all.size() > maxExpansions) {
            throw new IllegalArgumentException("its braces expand to more than %d patterns".formatted(maxExpansions));
        }
        return all;
    }

    /// Where the brace that opens here is closed, or -1.
    private static int endOf(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '\\' -> at++;
                case '{' -> depth++;
                case '}' -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private static List<String> split(String body) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < body.length(); at++) {
            char here = body.charAt(at);
            if (here == '\\') {
                at++;
            } else if (here == '{') {
                depth++;
            } else if (here == '}') {
                depth--;
            } else if (here == ',' && depth == 0) {
                parts.add(body.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(body.substring(start));
        return parts;
    }
}
