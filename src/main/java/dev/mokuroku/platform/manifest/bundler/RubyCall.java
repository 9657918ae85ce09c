package dev.mokuroku.platform.manifest.bundler;

import dev.mokuroku.descriptor.yaml.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A call of a method with literal arguments, as the lines of a Gemfile are: `gem "rails", "~> 8.0", group: :test`.
///
/// @param texts literal texts before the options
/// @param symbols literal symbols before the options
/// @param options values as written, up to the next option
/// @param opensBlock whether `do` or a condition follows, which `end` closes
record RubyCall(
        String name,
        List<String> texts,
        List<String> symbols,
        Map<String, String> options,
        boolean opensBlock,
        Position position) {
    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "case", "begin", "while", "until", "def", "for", "module", "class");

    /// A line that ends with a comma goes on in the next.
    static List<RubyCall> parse(String text) {
        List<RubyCall> calls = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        int number = 0;
        int first = 1;
        int column = 1;
        for (String whole : (Iterable<String>) text.lines()::iterator) {
            number++;
            String line = withoutComment(whole).strip();
            if (joined.isEmpty()) {
                first = number;
                column = Math.max(0, whole.indexOf(line)) + 1;
            }
            joined.append(line).append(' ');
            if (!line.endsWith(",")) {
                if (!joined.toString().isBlank()) {
                    calls.add(of(joined.toString().strip(), new Position(first, column)));
                }
                joined.setLength(0);
            }
        }
        return calls;
    }

    /// Groups of the options `group` and `groups`.
    Set<String> groups() {
        Set<String> groups = new HashSet<>();
        for (String option : List.of("group", "groups")) {
            String value = options.getOrDefault(option, "");
            for (String word : value.replaceAll("[^A-Za-z0-9_]", " ").split(" ", -1)) {
                if (!word.isEmpty() && !word.equals("i")) {
                    groups.add(word);
                }
            }
        }
        return groups;
    }

    private static RubyCall of(String line, Position position) {
        int end = 0;
        while (end < line.length() && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '_')) {
            end++;
        }
        String name = line.substring(0, end);
        boolean block = CONDITIONS.contains(name) || line.endsWith(" do") || line.contains(" do |");
        RubyCall call = new RubyCall(name, new ArrayList<>(), new ArrayList<>(), new HashMap<>(), block, position);
        for (String argument : arguments(line.substring(end))) {
            call.add(argument);
        }
        return call;
    }

    private void add(String argument) {
        int colon = argument.indexOf(": ");
        int arrow = argument.indexOf("=>");
        char first = argument.isEmpty() ? ' ' : argument.charAt(0);
        if (Character.isLetter(first) && colon > 0) {
            options.put(
                    argument.substring(0, colon), argument.substring(colon + 1).strip());
        } else if (first == ':' && arrow > 0) {
            options.put(
                    argument.substring(1, arrow).strip(),
                    argument.substring(arrow + 2).strip());
        } else if (options.isEmpty() && (first == '"' || first == '\'')) {
            int close = argument.indexOf(first, 1);
            if (close > 0) {
                texts.add(argument.substring(1, close));
            }
        } else if (options.isEmpty() && first == ':') {
            symbols.add(argument.substring(1).split("[^A-Za-z0-9_]", 2)[0]);
        } else if (options.isEmpty() && first == '[') {
            for (String item : arguments(argument.substring(1, Math.max(1, argument.length() - 1)))) {
                // A list within a list means nothing here.
                if (!item.startsWith("[")) {
                    add(item);
                }
            }
        }
    }

    /// Cuts at commas outside quotes and brackets.
    private static List<String> arguments(String text) {
        String plain = text.strip();
        if (plain.startsWith("(")) {
            plain = plain.substring(1, plain.endsWith(")") ? plain.length() - 1 : plain.length());
        }
        List<String> arguments = new ArrayList<>();
        int start = 0;
        int open = 0;
        char quote = 0;
        for (int i = 0; i < plain.length(); i++) {
            char character = plain.charAt(i);
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '"' || character == '\'') {
                quote = character;
            } else if ("([{".indexOf(character) >= 0) {
                open++;
            } else if (")]}".indexOf(character) >= 0) {
                open--;
            } else if (character == ',' && open == 0) {
                arguments.add(plain.substring(start, i).strip());
                start = i + 1;
            }
        }
        arguments.add(plain.substring(start).strip());
        return arguments;
    }

    private static String withoutComment(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '"' || character == '\'') {
                quote = character;
            } else if (character == '#') {
                return line.substring(0, i);
            }
        }
        return line;
    }
}
