package dev.mokuroku.source.github.webhook.reaction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.source.github.webhook.refresh.OwnerChange;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/// What a delivery is about, by the reactions to its event.
@ApplicationScoped
public class WebhookReactions {
    /// GitHub's names have at most a hundred characters.
    private static final int MAX_NAME_LENGTH = 500;

    private final List<WebhookReaction> reactions;

    WebhookReactions(@All List<WebhookReaction> reactions) {
        this.reactions = reactions;
    }

    /// Nothing for an event that nobody reacts to.
    ///
    /// @throws CatalogException `INVALID_INPUT` where the body is not what GitHub sends
    public List<OwnerChange> changesBy(String event, byte[] body) {
        List<WebhookReaction> concerned = reactions.stream()
                .filter(reaction -> reaction.events().contains(event))
                .toList();
        if (concerned.isEmpty()) {
            return List.of();
        }
        JsonNode payload = parse(body);
        List<OwnerChange> changes = concerned.stream()
                .flatMap(reaction -> reaction.changesBy(payload).stream())
                .toList();
        if (!changes.stream().allMatch(WebhookReactions::isNamed)) {
            throw CatalogException.invalidInput(
                    "The %s event names no owner, or no repository or person".formatted(event));
        }
        return changes;
    }

    private static boolean isNamed(OwnerChange change) {
        return isName(change.owner()) && change.names().stream().allMatch(WebhookReactions::isName);
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_NAME_LENGTH
                && text.chars().noneMatch(Character::isISOControl);
    }

    static JsonNode parse(byte[] body) {
        try {
            return PlainJson.MAPPER.readTree(body);
        } catch (IOException malformed) {
            throw CatalogException.invalidInput(
                    "The body is not JSON: the webhook's content type must be" + " application/json");
        }
    }
}
