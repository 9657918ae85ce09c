package dev.mokuroku.source.github.webhook.reaction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.source.github.webhook.refresh.OwnerChange;
import java.util.List;
import java.util.Set;

/// What one sort of event is about. Every bean of this type is asked.
public interface WebhookReaction {
    /// As in the header `X-GitHub-Event`.
    Set<String> events();

    /// @param payload as GitHub documents it
    /// @return what to look at, in this order; nothing where the event changes nothing here
    List<OwnerChange> changesBy(JsonNode payload);
}
