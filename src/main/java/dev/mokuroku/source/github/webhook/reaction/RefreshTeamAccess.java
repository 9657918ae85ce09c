package dev.mokuroku.source.github.webhook.reaction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.security.visibility.PrivateRepositories;
import dev.mokuroku.source.github.webhook.refresh.OwnerChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/// A team got or lost access to a repository, which decides who sees a private one.
@ApplicationScoped
class RefreshTeamAccess implements WebhookReaction {
    private static final Set<String> ACTIONS = Set.of("added_to_repository", "removed_from_repository");

    private final PrivateRepositories rule;

    RefreshTeamAccess(PrivateRepositories rule) {
        this.rule = rule;
    }

    @Override
    public Set<String> events() {
        return rule.areForMembers() ? Set.of("team", "team_add") : Set.of();
    }

    /// The event `team_add` has no action.
    @Override
    public List<OwnerChange> changesBy(JsonNode event) {
        JsonNode action = event.path("action");
        return action.isMissingNode() || ACTIONS.contains(action.asText())
                ? List.of(OwnerChange.ofPeople(
                        event.path("organization").path("login").asText(), Set.of()))
                : List.of();
    }
}
