package dev.mokuroku.platform.usage.listing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.mokuroku.source.github.reading.AliasedFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A query for files of several repositories by their oids.
record BlobsQuery(String document, Map<String, Object> variables) {
    /// @param repository without the owner
    record Blob(String repository, String oid, long bytes) {}

    static BlobsQuery of(String owner, List<Blob> blobs) {
        Map<String, Object> variables = new HashMap<>(Map.of("owner", owner));
        List<String> parameters = new ArrayList<>(List.of("$owner: String!"));
        StringBuilder fields = new StringBuilder();
        Map<String, List<Blob>> byRepository =
                blobs.stream().collect(groupingBy(Blob::repository, LinkedHashMap::new, toList()));
        byRepository.forEach((repository, ofRepository) -> {
            String alias = "r" + variables.size();
            variables.put(alias, repository);
            parameters.add("$%s: String!".formatted(alias));
            fields.append("  %1$s: repository(owner: $owner, name: $%1$s) {\n".formatted(alias));
            for (Blob blob : ofRepository) {
                String variable = "b" + variables.size();
                variables.put(variable, blob.oid());
                parameters.add("$%s: GitObjectID!".formatted(variable));
                fields.append("    %1$s: object(oid: $%1$s) ...File\n".formatted(variable));
            }
            fields.append("  }\n");
        });
        String document = "query ManifestBlobs(%s) {\n  rateLimit { limit cost remaining resetAt }\n%s}\n"
                .formatted(
                        parameters.stream().collect(joining(", ")),
                        fields.toString().replace("...File", AliasedFiles.BLOB));
        return new BlobsQuery(document, variables);
    }
}
