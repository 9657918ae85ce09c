package dev.mokuroku.scaffolder.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.source.github.write.ApiRequest;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Looks on GitHub for what an earlier attempt of a step made.
public final class Findings {
    private Findings() {}

    /// @return empty if GitHub has no such thing
    public static Optional<JsonNode> one(GithubStep step, String path) throws InterruptedException {
        try {
            return Optional.of(step.send(ApiRequest.get(path)));
        } catch (RefusedCallException refused) {
            if (refused.status() == 404) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /// The items of a list.
    ///
    /// @param field of the response that holds the list; empty if the response is the list
    public static Stream<JsonNode> all(GithubStep step, String path, String field) throws InterruptedException {
        return one(step, path)
                .map(body -> field.isEmpty() ? body : body.path(field))
                .map(list -> StreamSupport.stream(list.spliterator(), false))
                .orElseGet(Stream::empty);
    }

    /// The items of a list with higher ids, which are newer.
    public static Stream<JsonNode> after(GithubStep step, String path, String field, long id)
            throws InterruptedException {
        return all(step, path, field).filter(item -> item.path("id").asLong() > id);
    }

    /// The highest id of a list: 0 if the list is empty. If the list may not be read, no id is higher than the result.
    public static long highestId(GithubStep step, String path, String field) throws InterruptedException {
        try {
            return all(step, path, field)
                    .mapToLong(item -> item.path("id").asLong())
                    .max()
                    .orElse(0);
        } catch (RefusedCallException _) {
            return Long.MAX_VALUE;
        }
    }

    /// Whether the fields are equal. A text that is missing equals one that is null or empty.
    public static boolean same(JsonNode found, JsonNode wanted, String... fields) {
        return Stream.of(fields)
                .allMatch(field ->
                        found.path(field).asText("").equals(wanted.path(field).asText("")));
    }
}
