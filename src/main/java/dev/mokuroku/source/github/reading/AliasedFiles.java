package dev.mokuroku.source.github.reading;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Files that a query for repositories asks each of them for. Each has an alias and a variable of its own, of one
/// name: `file0`, `file1`.
///
/// @param prefix of those names
/// @param revision a branch, a tag, a commit or `HEAD`
public record AliasedFiles(String prefix, String revision, List<String> paths) {
    /// What is asked of a file.
    public static final String BLOB = "{ ... on Blob { oid byteSize isBinary isTruncated text } }";

    private String alias(int number) {
        return prefix + number;
    }

    /// The document with the variables declared.
    ///
    /// @param document of one operation with variables
    public String declareIn(String document) {
        return document.replaceFirst("\\(", "(" + each("$%s: String!, ").replace("$", "\\$"));
    }

    /// Of a repository, a line each.
    public String fields() {
        return each("  %1$s: object(expression: $%1$s) " + BLOB + "\n");
    }

    /// With theirs.
    public Map<String, Object> extend(Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        for (int i = 0; i < paths.size(); i++) {
            all.put(alias(i), revision + ":" + paths.get(i));
        }
        return all;
    }

    private String each(String format) {
        return IntStream.range(0, paths.size())
                .mapToObj(number -> format.formatted(alias(number)))
                .collect(joining());
    }
}
