package dev.mokuroku.source.github.discovery;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Makes a query for repositories one that asks for their files at these paths too. Each has an alias and a
/// variable of its own: `file0`, `file1`.
///
/// @param revision a branch, a tag, a commit or `HEAD`
record DescriptorsQuery(String revision, List<String> paths) {
    private static final String FILE =
            "  %1$s: object(expression: $%1$s) { ... on Blob { oid byteSize isBinary isTruncated text } }\n";

    static String alias(int number) {
        return "file" + number;
    }

    /// @param document of one operation with variables, which spreads the fragment `Descriptor`
    String in(String document) {
        if (paths.isEmpty()) {
            return document;
        }
        String declared = each("$%s: String!, ").replace("$", "\\$");
        return document.replaceFirst("\\(", "(" + declared).replace("...Descriptor", "...Descriptor ...Files")
                + "fragment Files on Repository {\n" + each(FILE) + "}\n";
    }

    /// @param variables of the document
    Map<String, Object> in(Map<String, Object> variables) {
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
