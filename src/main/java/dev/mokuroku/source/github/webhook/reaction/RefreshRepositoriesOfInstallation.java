package dev.mokuroku.source.github.webhook.reaction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.source.github.webhook.refresh.OwnerChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The App may see other repositories than before.
@ApplicationScoped
class RefreshRepositoriesOfInstallation implements WebhookReaction {
    @Override
    public Set<String> events() {
        return Set.of("installation", "installation_repositories");
    }

    @Override
    public List<OwnerChange> changesBy(JsonNode event) {
        String owner = event.path("installation").path("account").path("login").asText();
        Set<String> names = new LinkedHashSet<>();
        for (String list : List.of("repositories_added", "repositories_removed")) {
            event.path(list)
                    .forEach(repository -> names.add(repository.path("name").asText()));
        }
        return List.of(new OwnerChange(owner, names, Set.of()));
    }
}
