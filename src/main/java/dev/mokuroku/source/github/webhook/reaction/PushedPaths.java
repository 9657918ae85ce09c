package dev.mokuroku.source.github.webhook.reaction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The files that a push touched, from the root of the repository.
public final class PushedPaths {
    /// GitHub lists no more commits of a push than these.
    private static final int MAX_COMMITS = 2_048;

    private PushedPaths() {}

    /// The changed paths; empty if the payload does not list all of them.
    public static Set<String> of(JsonNode push) {
        return isWhole(push) ? pathsOf(push.path("commits")) : Set.of();
    }

    /// A forced push can undo commits that the payload does not list.
    private static boolean isWhole(JsonNode push) {
        int commits = push.path("commits").size();
        return !push.path("forced").asBoolean()
                && !push.path("created").asBoolean()
                && !push.path("deleted").asBoolean()
                && commits > 0
                && commits < MAX_COMMITS;
    }

    private static Set<String> pathsOf(JsonNode commits) {
        Set<String> paths = new LinkedHashSet<>();
        for (JsonNode commit : commits) {
            for (String change : List.of("added", "modified", "removed")) {
                commit.path(change).forEach(path -> paths.add(path.asText()));
            }
        }
        return paths;
    }
}
