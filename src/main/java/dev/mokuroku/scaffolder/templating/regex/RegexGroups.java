package dev.mokuroku.scaffolder.templating.regex;

import java.util.HashMap;
import java.util.Map;

/// The capturing groups of a regular expression.
///
/// @param names the numbers of groups with a name
record RegexGroups(int count, Map<String, Integer> names) {
    static RegexGroups of(String source) {
        Map<String, Integer> names = new HashMap<>();
        int count = 0;
        boolean inClass = false;
        for (int at = 0; at < source.length(); at++) {
            char here = source.charAt(at);
            if (here == '\\') {
                at++;
            } else if (here == '[' || here == ']') {
                inClass = here == '[';
            } else if (here == '(' && !inClass && captures(source, at)) {
                count++;
                if (source.startsWith("(?<", at)) {
                    names.put(source.substring(at + 3, Math.max(at + 3, source.indexOf('>', at))), count);
                }
            }
        }
        return new RegexGroups(count, names);
    }

    private static boolean captures(String source, int at) {
        return !source.startsWith("(?", at)
                || (source.startsWith("(?<", at) && !source.startsWith("(?<=", at) && !source.startsWith("(?<!", at));
    }
}
