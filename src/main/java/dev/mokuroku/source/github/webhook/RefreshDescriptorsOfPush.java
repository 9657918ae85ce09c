package dev.mokuroku.source.github.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A push to the default branch may have changed descriptors, or files that they refer to.
@ApplicationScoped
class RefreshDescriptorsOfPush implements WebhookReaction {
    /// GitHub lists no more commits of a push than these.
    private static final int MOST_COMMITS = 2_048;

    @Override
    public Set<String> events() {
        return Set.of("push");
    }

    @Override
    public List<OwnerChange> changesBy(JsonNode push) {
        JsonNode repository = push.path("repository");
        String branch = "refs/heads/" + repository.path("default_branch").asText();
        if (!push.path("ref").asText().equals(branch)) {
            return List.of();
        }
        return List.of(new OwnerChange(
                repository.path("owner").path("login").asText(),
                Set.of(repository.path("name").asText()),
                isWhole(push) ? pathsOf(push.path("commits")) : Set.of()));
    }

    /// A forced push may take back what no listed commit tells of.
    private static boolean isWhole(JsonNode push) {
        int commits = push.path("commits").size();
        return !push.path("forced").asBoolean()
                && !push.path("created").asBoolean()
                && !push.path("deleted").asBoolean()
                && commits > 0
                && commits < MOST_COMMITS;
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
