package dev.mokuroku.scaffolder.action.community.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mokuroku.scaffolder.action.ActionLog;
import java.util.Optional;

/// Shows in the log what would be sent, and sends nothing. There, nothing exists yet, and every request succeeds.
public final class DryApi implements RemoteApi {
    private final ActionLog log;
    private final String reason;

    /// @param reason why nothing is sent, such as `this is a dry run`
    public DryApi(ActionLog log, String reason) {
        this.log = log;
        this.reason = reason;
    }

    /// @return what was to be sent
    @Override
    public JsonNode send(RemoteRequest request) {
        JsonNode body = request.body();
        log.info("Not sent, since %s: %s %s%s"
                .formatted(reason, request.method(), request.path(), body == null ? "" : "\n" + body.toPrettyString()));
        return body == null ? MissingNode.getInstance() : body;
    }

    @Override
    public Optional<JsonNode> find(RemoteRequest request) {
        return Optional.empty();
    }
}
