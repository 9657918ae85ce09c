package dev.mokuroku.source.github.webhook.reaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Lets every recorder of an event store what the event says.
@ApplicationScoped
public class WebhookRecorders {
    private final List<WebhookRecorder> recorders;

    WebhookRecorders(@All List<WebhookRecorder> recorders) {
        this.recorders = recorders;
    }

    /// @return whether anything was stored, and is committed
    public boolean record(String event, byte[] body) {
        List<WebhookRecorder> concerned = recorders.stream()
                .filter(recorder -> recorder.events().contains(event))
                .toList();
        if (concerned.isEmpty()) {
            return false;
        }
        JsonNode payload = WebhookReactions.parse(body);
        boolean stored = false;
        for (WebhookRecorder recorder : concerned) {
            stored |= recorder.record(payload);
        }
        return stored;
    }
}
