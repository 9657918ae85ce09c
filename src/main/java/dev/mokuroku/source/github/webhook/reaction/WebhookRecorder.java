package dev.mokuroku.source.github.webhook.reaction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/// Stores what an event itself says, where a [WebhookReaction] says what to read from GitHub. Every bean of this type
/// is called.
public interface WebhookRecorder {
    /// As in the header `X-GitHub-Event`.
    Set<String> events();

    /// Called within the request, before the delivery is answered: what is recorded must be committed when this
    /// returns, and an exception makes GitHub show the delivery as failed. A delivery may come again.
    ///
    /// @param payload as GitHub documents it
    /// @return false if the event says nothing that is to be stored
    boolean record(JsonNode payload);
}
