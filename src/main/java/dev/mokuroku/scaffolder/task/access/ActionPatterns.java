package dev.mokuroku.scaffolder.task.access;

import java.util.List;
import java.util.regex.Pattern;

/// Ids of actions, in which a `*` at the end stands for the rest of an id.
record ActionPatterns(List<String> entries) {
    private static final Pattern ENTRY = Pattern.compile("[A-Za-z0-9:._-]*\\*?");

    /// @param setting for error texts
    /// @throws IllegalArgumentException naming the setting, for an entry of another form
    static ActionPatterns parse(String setting, List<String> entries) {
        for (String entry : entries) {
            if (entry.isBlank() || !ENTRY.matcher(entry.strip()).matches()) {
                throw new IllegalArgumentException(
                        "%s: each entry must be the id of an action, such as publish:github or github:*, but one is '%s'"
                                .formatted(setting, entry));
            }
        }
        return new ActionPatterns(entries.stream().map(String::strip).toList());
    }

    boolean match(String action) {
        return entries.stream()
                .anyMatch(entry -> entry.endsWith("*")
                        ? action.startsWith(entry.substring(0, entry.length() - 1))
                        : action.equals(entry));
    }
}
