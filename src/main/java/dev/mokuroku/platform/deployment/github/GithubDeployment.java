package dev.mokuroku.platform.deployment.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A deployment with one of its states, as GitHub tells it.
///
/// @param id unique at GitHub
/// @param committedAt when the commit was made; null if GitHub did not say it
/// @param ref the branch, tag or commit that was deployed, as it was named
/// @param payload whatever the pipeline added
/// @param orderedAt decides which of two deployments is the later one
/// @param state in lower case, such as `success`
/// @param stateAt when the deployment got into the state
/// @param link may be empty
record GithubDeployment(
        String repository,
        String id,
        String environment,
        String commit,
        @Nullable Instant committedAt,
        String ref,
        JsonNode payload,
        Instant createdAt,
        Instant orderedAt,
        String state,
        Instant stateAt,
        String link) {
    private static final Pattern VERSION = Pattern.compile("v?[0-9]+(\\.[0-9]+)+.*");

    /// The version that the pipeline named, or the tag; null if only the commit is known.
    @Nullable
    String version() {
        String named = payloadText("version");
        return named == null && VERSION.matcher(ref).matches() ? ref : named;
    }

    /// A text in the payload.
    @Nullable
    String payloadText(String field) {
        JsonNode value = payload.path(field);
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }

    /// @param event the payload of `deployment` or `deployment_status`
    static GithubDeployment ofEvent(JsonNode event) {
        JsonNode deployment = event.path("deployment");
        JsonNode status = event.path("deployment_status");
        Instant createdAt = instant(deployment.path("created_at"));
        return new GithubDeployment(
                event.path("repository").path("full_name").asText(),
                deployment.path("id").asText(),
                deployment.path("environment").asText(),
                deployment.path("sha").asText(),
                committedAt(deployment, commitOf(event).path("timestamp")),
                deployment.path("ref").asText(),
                payloadOf(deployment.path("payload")),
                createdAt,
                createdAt,
                status.isObject() ? status.path("state").asText().toLowerCase(Locale.ROOT) : "pending",
                status.isObject() ? instant(status.path("created_at")) : createdAt,
                firstText(status, "log_url", "target_url", "environment_url"));
    }

    /// @param deployment a node of GraphQL's `Deployment`
    /// @param status one of its states
    static GithubDeployment ofListing(String repository, JsonNode deployment, JsonNode status) {
        Instant createdAt = instant(deployment.path("createdAt"));
        return new GithubDeployment(
                repository,
                deployment.path("databaseId").asText(),
                deployment.path("environment").asText(),
                deployment.path("commitOid").asText(),
                committedAt(deployment, deployment.path("commit").path("committedDate")),
                deployment.path("ref").path("name").asText(),
                payloadOf(deployment.path("payload")),
                createdAt,
                createdAt,
                status.path("state").asText().toLowerCase(Locale.ROOT),
                instant(status.path("createdAt")),
                firstText(status, "logUrl", "environmentUrl"));
    }

    boolean isActive() {
        return state.equals("success");
    }

    boolean isInactive() {
        return state.equals("inactive");
    }

    /// The same at another place in the order of deployments.
    GithubDeployment orderedAt(Instant other) {
        return new GithubDeployment(
                repository, id, environment, commit, committedAt, ref, payload, createdAt, other, state, stateAt, link);
    }

    /// GitHub sends an object, or a text that holds one.
    private static JsonNode payloadOf(JsonNode payload) {
        if (!payload.isTextual()) {
            return payload;
        }
        try {
            JsonNode parsed = PlainJson.MAPPER.readTree(payload.asText());
            // GraphQL encodes the text of a text once more.
            return parsed.isTextual() ? PlainJson.MAPPER.readTree(parsed.asText()) : parsed;
        } catch (IOException other) {
            return PlainJson.MAPPER.missingNode();
        }
    }

    /// The run of the workflow that deployed may hold its commit, which need not be the one that was deployed.
    private static JsonNode commitOf(JsonNode event) {
        JsonNode head = event.path("workflow_run").path("head_commit");
        return head.path("id")
                        .asText()
                        .equals(event.path("deployment").path("sha").asText())
                ? head
                : PlainJson.MAPPER.missingNode();
    }

    /// As the pipeline says, else as GitHub says.
    private static @Nullable Instant committedAt(JsonNode deployment, JsonNode ofGithub) {
        Instant ofPipeline = timeOrNull(payloadOf(deployment.path("payload")).path("committedAt"));
        return ofPipeline == null ? timeOrNull(ofGithub) : ofPipeline;
    }

    /// Null if it is no time.
    static @Nullable Instant timeOrNull(JsonNode time) {
        try {
            return time.isTextual() ? OffsetDateTime.parse(time.asText()).toInstant() : null;
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    private static Instant instant(JsonNode time) {
        return Instant.parse(time.asText());
    }

    private static String firstText(JsonNode json, String... fields) {
        for (String field : fields) {
            if (!json.path(field).asText("").isEmpty()) {
                return json.path(field).asText();
            }
        }
        return "";
    }
}
