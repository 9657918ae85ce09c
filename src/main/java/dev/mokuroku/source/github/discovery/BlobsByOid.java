package dev.mokuroku.source.github.discovery;

import static java.util.stream.Collectors.joining;

import dev.mokuroku.source.github.reading.AliasedFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A query for files of one repository by their oids.
record BlobsByOid(GithubRepository repository, List<String> oids) {
    String document() {
        return "query BlobsByOid($owner: String!, $name: String!, %s) {\n"
                        .formatted(each("$blob%1$d: GitObjectID!", ", "))
                + "  rateLimit { limit cost remaining resetAt }\n"
                + "  repository(owner: $owner, name: $name) {\n"
                + each("    blob%1$d: object(oid: $blob%1$d) " + AliasedFiles.BLOB + "\n", "")
                + "  }\n}\n";
    }

    Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>(Map.of("owner", repository.owner(), "name", repository.name()));
        for (int i = 0; i < oids.size(); i++) {
            variables.put("blob" + i, oids.get(i));
        }
        return variables;
    }

    private String each(String format, String separator) {
        return IntStream.range(0, oids.size()).mapToObj(format::formatted).collect(joining(separator));
    }
}
