package dev.mokuroku.source.github.webhook.reaction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.source.github.webhook.refresh.OwnerChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A repository came, went, or is another one to the filters. Under a new name or with a new owner its
/// entities keep their uids: they are found in the new place before they are missed in the old one.
@ApplicationScoped
class RefreshChangedRepository implements WebhookReaction {
    private static final Set<String> ACTIONS = Set.of(
            "created",
            "deleted",
            "archived",
            "unarchived",
            "edited",
            "renamed",
            "transferred",
            "publicized",
            "privatized");

    @Override
    public Set<String> events() {
        return Set.of("repository");
    }

    @Override
    public List<OwnerChange> changesBy(JsonNode event) {
        if (!ACTIONS.contains(event.path("action").asText())) {
            return List.of();
        }
        JsonNode repository = event.path("repository");
        String owner = repository.path("owner").path("login").asText();
        String name = repository.path("name").asText();
        JsonNode before = event.path("changes");
        JsonNode formerName = before.path("repository").path("name").path("from");
        if (formerName.isTextual()) {
            Set<String> names = new LinkedHashSet<>(List.of(name, formerName.asText()));
            return List.of(new OwnerChange(owner, names, Set.of()));
        }
        JsonNode formerOwner = before.path("owner").path("from");
        for (String sort : List.of("organization", "user")) {
            JsonNode login = formerOwner.path(sort).path("login");
            if (login.isTextual()) {
                return List.of(OwnerChange.of(owner, name), OwnerChange.of(login.asText(), name));
            }
        }
        return List.of(OwnerChange.of(owner, name));
    }
}
