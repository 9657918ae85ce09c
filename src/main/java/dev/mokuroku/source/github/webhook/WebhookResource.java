package dev.mokuroku.source.github.webhook;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.security.permission.PublicEndpoint;
import dev.mokuroku.source.github.webhook.reaction.WebhookReactions;
import dev.mokuroku.source.github.webhook.reaction.WebhookRecorders;
import dev.mokuroku.source.github.webhook.refresh.OwnerChange;
import dev.mokuroku.source.github.webhook.refresh.OwnerRefreshes;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// Takes deliveries of GitHub's webhooks: of a repository, an organisation or an App.
@Path("/webhooks/github")
@RunOnVirtualThread
@PublicEndpoint("the signature of the delivery is checked")
public class WebhookResource {
    private final WebhookSecrets secrets;
    private final WebhookReactions reactions;
    private final WebhookRecorders recorders;
    private final WebhookInbox inbox;
    private final OwnerRefreshes refreshes;
    private final WebhookWorker worker;
    private final MeterRegistry meters;

    WebhookResource(
            WebhookSecrets secrets,
            WebhookReactions reactions,
            WebhookRecorders recorders,
            WebhookInbox inbox,
            OwnerRefreshes refreshes,
            WebhookWorker worker,
            MeterRegistry meters) {
        this.secrets = secrets;
        this.reactions = reactions;
        this.recorders = recorders;
        this.inbox = inbox;
        this.refreshes = refreshes;
        this.worker = worker;
        this.meters = meters;
    }

    /// What became of a delivery.
    ///
    /// @param status `queued`; `known` where it came before; `recorded` where it is stored already; `ignored`
    ///     where it changes nothing here
    public record Receipt(String status) {}

    /// 202 once the delivery cannot be lost any more. What it leads to is readable soon after.
    @POST
    public Response receive(
            @RestHeader("X-GitHub-Event") @Nullable String event,
            @RestHeader("X-GitHub-Delivery") @Nullable String delivery,
            @RestHeader("X-Hub-Signature-256") @Nullable String signature,
            byte @Nullable [] body) {
        byte[] sent = body == null ? new byte[0] : body;
        checkSignature(signature, sent);
        String status = take(required("X-GitHub-Event", event), required("X-GitHub-Delivery", delivery), sent);
        meters.counter("mokuroku.webhook.deliveries", "outcome", status).increment();
        return Response.accepted(new Receipt(status)).build();
    }

    private String take(String event, String delivery, byte[] body) {
        boolean recorded = recorders.record(event, body);
        List<OwnerChange> changes = reactions.changesBy(event, body).stream()
                .filter(refreshes::anyConcerns)
                .toList();
        if (changes.isEmpty()) {
            return recorded ? "recorded" : "ignored";
        }
        if (!inbox.add(delivery, event, changes)) {
            return "known";
        }
        worker.wake();
        return "queued";
    }

    private void checkSignature(@Nullable String signature, byte[] body) {
        if (secrets.all().isEmpty()) {
            throw refused(ErrorCode.FORBIDDEN, "Webhooks are refused: mokuroku.webhooks.secret is not set");
        }
        if (!WebhookSignature.isValid(signature, body, secrets.all())) {
            throw refused(
                    ErrorCode.UNAUTHENTICATED,
                    "X-Hub-Signature-256 is not the signature of the body by the secret of mokuroku.webhooks.secret");
        }
    }

    private CatalogException refused(ErrorCode code, String message) {
        meters.counter("mokuroku.webhook.deliveries", "outcome", "refused").increment();
        return new CatalogException(code, message);
    }

    private static String required(String header, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw CatalogException.invalidInput("The header %s is missing".formatted(header));
        }
        return value.strip();
    }
}
