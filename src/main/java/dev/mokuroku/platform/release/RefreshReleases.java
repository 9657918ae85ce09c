package dev.mokuroku.platform.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.source.github.webhook.reaction.WebhookReaction;
import dev.mokuroku.source.github.webhook.refresh.OwnerChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/// A release or a tag of a platform component came or went. Lists its repository again, which [ReleaseObserver]
/// observes.
@ApplicationScoped
class RefreshReleases implements WebhookReaction {
    private final ReleaseRefresh refresh;

    RefreshReleases(ReleaseRefresh refresh) {
        this.refresh = refresh;
    }

    @Override
    public Set<String> events() {
        return Set.of("release", "create", "delete");
    }

    @Override
    public List<OwnerChange> changesBy(JsonNode event) {
        JsonNode refType = event.path("ref_type");
        boolean ofBranch = !refType.isMissingNode() && !refType.asText().equals("tag");
        String owner = event.path("repository").path("owner").path("login").asText();
        String name = event.path("repository").path("name").asText();
        return ofBranch || refresh.ofRepositories(List.of(owner + "/" + name)).isEmpty()
                ? List.of()
                : List.of(OwnerChange.of(owner, name));
    }
}
