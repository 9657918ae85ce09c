package dev.mokuroku.scaffolder.github.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.github.Findings;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.GithubSteps;
import dev.mokuroku.scaffolder.github.repository.ActionSecrets;
import dev.mokuroku.source.github.write.ApiRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/// Adds a deploy key, and its private key as a secret of GitHub Actions.
@ApplicationScoped
public class CreateDeployKey implements Action {
    private static final ActionDefinition DEFINITION =
            DefinitionFile.read(CreateDeployKey.class, "/dev/mokuroku/scaffolder/github/github-deployKey-create.yaml");

    private final GithubSteps steps;

    public CreateDeployKey(GithubSteps steps) {
        this.steps = steps;
    }

    @Override
    public ActionDefinition definition() {
        return DEFINITION;
    }

    @Override
    public void run(ActionContext context) throws IOException, InterruptedException {
        GithubStep step = steps.step(context);
        String title = step.text("deployKeyName", "");
        String secret =
                step.text("privateKeySecretName", title.replace(' ', '_').toUpperCase(Locale.ROOT) + "_PRIVATE_KEY");
        create(step, title, step.text("publicKey", "").strip());
        ActionSecrets.ofRepository(step).setSecrets(Map.of(secret, step.text("privateKey", "")));
        step.output("privateKeySecretName", secret);
    }

    private static void create(GithubStep step, String title, String key) throws IOException, InterruptedException {
        ObjectNode body =
                PlainJson.MAPPER.createObjectNode().put("title", title).put("key", key);
        String path = step.repository().api("/keys");
        String list = path + "?per_page=100";
        step.creation()
                .once(
                        "create.deploy.key",
                        () -> Findings.highestId(step, list, ""),
                        after -> Findings.after(step, list, "", after)
                                .filter(known -> known.path("title").asText().equals(title))
                                .filter(known -> sameKey(known.path("key").asText(), key))
                                .<JsonNode>map(_ -> BooleanNode.TRUE)
                                .findFirst(),
                        () -> {
                            step.send(ApiRequest.post(path, body));
                            return BooleanNode.TRUE;
                        });
    }

    /// GitHub drops the comment at the end of a key.
    private static boolean sameKey(String known, String given) {
        return given.equals(known) || given.startsWith(known + " ");
    }
}
