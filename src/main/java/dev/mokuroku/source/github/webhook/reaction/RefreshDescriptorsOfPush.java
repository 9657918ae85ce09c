package dev.mokuroku.source.github.webhook.reaction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.source.github.webhook.refresh.OwnerChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/// A push to the default branch may have changed descriptors, or files that they refer to.
@ApplicationScoped
class RefreshDescriptorsOfPush implements WebhookReaction {
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
                PushedPaths.of(push)));
    }
}
