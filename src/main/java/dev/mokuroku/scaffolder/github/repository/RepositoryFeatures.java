package dev.mokuroku.scaffolder.github.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.RefusedCallException;
import dev.mokuroku.source.github.write.ApiRequest;
import java.util.Locale;

/// What a new repository gets after it exists: topics, variables, secrets, OIDC, workflow access, subscription. Each
/// request may be repeated.
final class RepositoryFeatures {
    private final GithubStep step;

    RepositoryFeatures(GithubStep step) {
        this.step = step;
    }

    void set() throws InterruptedException {
        setTopics();
        ActionSecrets secrets = ActionSecrets.ofRepository(step);
        secrets.setVariables(step.texts(step.input("repoVariables")));
        secrets.setSecrets(step.texts(step.input("secrets")));
        customizeOidc();
        if (step.has("workflowAccess")) {
            put("/actions/permissions/access", object().put("access_level", step.text("workflowAccess", "none")));
        }
        if (step.flag("subscribe", false)) {
            put("/subscription", object().put("subscribed", true).put("ignored", false));
        }
    }

    private void setTopics() throws InterruptedException {
        if (!step.has("topics")) {
            return;
        }
        ObjectNode body = object();
        ArrayNode names = body.putArray("names");
        step.texts("topics").forEach(topic -> names.add(topic.toLowerCase(Locale.ROOT)));
        try {
            put("/topics", body);
        } catch (RefusedCallException refused) {
            step.log()
                    .warn("Skipping topics %s, %s"
                            .formatted(String.join(" ", step.texts("topics")), refused.getMessage()));
        }
    }

    private void customizeOidc() throws InterruptedException {
        JsonNode oidc = step.input("oidcCustomization");
        if (oidc.isMissingNode()) {
            return;
        }
        ObjectNode body = object();
        if (oidc.has("useDefault")) {
            body.set("use_default", oidc.path("useDefault"));
        }
        if (oidc.has("includeClaimKeys")) {
            body.set("include_claim_keys", oidc.path("includeClaimKeys"));
        }
        put("/actions/oidc/customization/sub", body);
    }

    private void put(String below, JsonNode body) throws InterruptedException {
        step.send(ApiRequest.put(step.repository().api(below), body));
    }

    private static ObjectNode object() {
        return PlainJson.MAPPER.createObjectNode();
    }
}
