package dev.mokuroku.scaffolder.github.repository;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.RefusedCallException;
import dev.mokuroku.scaffolder.github.RepositoryUrl;
import dev.mokuroku.source.github.write.ApiRequest;
import java.util.Map;

/// The secrets and variables of GitHub Actions, of a repository or of one of its environments. For one thread.
public final class ActionSecrets {
    private final GithubStep step;
    private final String secrets;
    private final String variables;

    private ActionSecrets(GithubStep step, String secrets, String variables) {
        this.step = step;
        this.secrets = secrets;
        this.variables = variables;
    }

    public static ActionSecrets ofRepository(GithubStep step) {
        return new ActionSecrets(
                step,
                step.repository().api("/actions/secrets"),
                step.repository().api("/actions/variables"));
    }

    public static ActionSecrets ofEnvironment(GithubStep step, String environment) {
        String path = step.repository().api("/environments/" + RepositoryUrl.escaped(environment));
        return new ActionSecrets(step, path + "/secrets", path + "/variables");
    }

    /// Sets each secret, also if there is one with its name.
    ///
    /// @param values the secrets by their names
    public void setSecrets(Map<String, String> values) throws InterruptedException {
        if (values.isEmpty()) {
            return;
        }
        JsonNode key = step.send(ApiRequest.get(secrets + "/public-key"));
        for (Map.Entry<String, String> secret : values.entrySet()) {
            step.send(ApiRequest.put(
                    secrets + "/" + RepositoryUrl.escaped(secret.getKey()),
                    PlainJson.MAPPER
                            .createObjectNode()
                            .put(
                                    "encrypted_value",
                                    SealedBox.seal(
                                            secret.getValue(), key.path("key").asText()))
                            .put("key_id", key.path("key_id").asText())));
        }
    }

    /// Sets each variable, also if there is one with its name, as after a lost response.
    public void setVariables(Map<String, String> values) throws InterruptedException {
        for (Map.Entry<String, String> variable : values.entrySet()) {
            JsonNode body = PlainJson.MAPPER
                    .createObjectNode()
                    .put("name", variable.getKey())
                    .put("value", variable.getValue());
            try {
                step.sendRepeatable(ApiRequest.post(variables, body));
            } catch (RefusedCallException refused) {
                if (refused.status() != 409) {
                    throw refused;
                }
                step.send(ApiRequest.patch(variables + "/" + RepositoryUrl.escaped(variable.getKey()), body));
            }
        }
    }
}
