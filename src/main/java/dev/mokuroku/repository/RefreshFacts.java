package dev.mokuroku.repository;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.source.github.webhook.reaction.WebhookReaction;
import dev.mokuroku.source.github.webhook.refresh.OwnerChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something changed that is not part of a push: a release, the protection of a branch, an open vulnerability.
@ApplicationScoped
class RefreshFacts implements WebhookReaction {
    private static final Set<String> ALWAYS = Set.of("release", "branch_protection_rule", "repository_ruleset");
    private static final Set<String> OF_ALERTS = Set.of("dependabot_alert", "repository_vulnerability_alert");

    private final Set<String> events;

    RefreshFacts(FactsSettings settings) {
        Stream<String> ofAlerts = settings.alerts() ? OF_ALERTS.stream() : Stream.empty();
        this.events = settings.enabled()
                ? Stream.concat(ALWAYS.stream(), ofAlerts).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    @Override
    public Set<String> events() {
        return events;
    }

    /// Ignores the action. An event without a repository, such as a ruleset of the organisation, is left to the next
    /// full scan.
    @Override
    public List<OwnerChange> changesBy(JsonNode event) {
        JsonNode repository = event.path("repository");
        return repository.isObject()
                ? List.of(OwnerChange.of(
                        repository.path("owner").path("login").asText(),
                        repository.path("name").asText()))
                : List.of();
    }
}
