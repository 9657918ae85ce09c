package dev.mokuroku.source.github.webhook.reaction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.source.github.webhook.refresh.OwnerChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/// Somebody joined or left an organisation or a team, or a team came, went or changed.
@ApplicationScoped
class RefreshPeople implements WebhookReaction {
    @Override
    public Set<String> events() {
        return Set.of("team", "membership", "organization");
    }

    @Override
    public List<OwnerChange> changesBy(JsonNode event) {
        String organization = event.path("organization").path("login").asText();
        return switch (event.path("action").asText()) {
            case "created", "edited", "deleted", "renamed" -> List.of(OwnerChange.ofPeople(organization, Set.of()));
            case "added", "removed" -> of(organization, event.path("member"));
            case "member_added", "member_removed" ->
                of(organization, event.path("membership").path("user"));
            default -> List.of(); // who is invited is no member yet, and access to repositories is no membership
        };
    }

    private static List<OwnerChange> of(String organization, JsonNode person) {
        return List.of(
                OwnerChange.ofPeople(organization, Set.of(person.path("login").asText())));
    }
}
