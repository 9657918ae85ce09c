package dev.mokuroku.source.github.reading;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.RepositoryPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A query for the branches and tags that an address can name, each under an alias of its own.
record RevisionsQuery(RepositoryPath at, List<String> revisions) {
    /// Nobody puts more slashes than this into the name of a branch.
    private static final int MAX_REVISIONS = 12;

    RevisionsQuery(RepositoryPath at) {
        this(at, at.revisions().stream().limit(MAX_REVISIONS).toList());
    }

    String document() {
        String variables = each(", $head%1$d: String!, $tag%1$d: String!");
        String refs = each("""
                    head%1$d: ref(qualifiedName: $head%1$d) { name }
                    tag%1$d: ref(qualifiedName: $tag%1$d) { name }
                """);
        return """
                query Revisions($owner: String!, $name: String!%s) {
                  rateLimit { limit cost remaining resetAt }
                  repository(owner: $owner, name: $name) {
                    defaultBranchRef { name }
                %s  }
                }
                """.formatted(variables, refs);
    }

    Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>(Map.of("owner", at.owner(), "name", at.name()));
        for (int i = 0; i < revisions.size(); i++) {
            variables.put("head" + i, "refs/heads/" + revisions.get(i));
            variables.put("tag" + i, "refs/tags/" + revisions.get(i));
        }
        return variables;
    }

    /// @param repository as answered
    Optional<String> existing(JsonNode repository) {
        return Stream.of("head", "tag")
                .flatMap(kind -> IntStream.range(0, revisions.size())
                        .filter(i -> repository.hasNonNull(kind + i))
                        .mapToObj(revisions::get))
                .findFirst();
    }

    private String each(String format) {
        return IntStream.range(0, revisions.size()).mapToObj(format::formatted).collect(joining());
    }
}
