package dev.mokuroku.source.github.discovery;

import dev.mokuroku.source.github.reading.AliasedFiles;
import java.util.List;
import java.util.Map;

/// Makes a query for repositories one that asks for their files at these paths too.
record DescriptorsQuery(AliasedFiles files) {
    private static final String PREFIX = "file";

    /// @param revision a branch, a tag, a commit or `HEAD`
    static DescriptorsQuery of(String revision, List<String> paths) {
        return new DescriptorsQuery(new AliasedFiles(PREFIX, revision, paths));
    }

    static String alias(int number) {
        return PREFIX + number;
    }

    /// @param document of one operation with variables, which spreads the fragment `Descriptor`
    String extend(String document) {
        if (files.paths().isEmpty()) {
            return document;
        }
        return files.declareIn(document).replace("...Descriptor", "...Descriptor ...Files")
                + "fragment Files on Repository {\n" + files.fields() + "}\n";
    }

    /// @param variables of the document
    Map<String, Object> extend(Map<String, Object> variables) {
        return files.extend(variables);
    }
}
