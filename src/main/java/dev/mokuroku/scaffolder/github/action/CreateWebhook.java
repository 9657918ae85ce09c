package dev.mokuroku.scaffolder.github.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.github.Findings;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.GithubSteps;
import dev.mokuroku.scaffolder.github.RefusedCallException;
import dev.mokuroku.source.github.write.ApiRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Creates a webhook of a repository.
@ApplicationScoped
public class CreateWebhook implements Action {
    private static final int SECRET_BYTES = 32;
    private static final ActionDefinition DEFINITION =
            DefinitionFile.read(CreateWebhook.class, "/dev/mokuroku/scaffolder/github/github-webhook.yaml");

    /// For hooks whose step names none: nobody can guess it, and nobody needs it.
    private static final String SECRET = HexFormat.of().formatHex(SecureRandom.getSeed(SECRET_BYTES));

    private final GithubSteps steps;

    public CreateWebhook(GithubSteps steps) {
        this.steps = steps;
    }

    @Override
    public ActionDefinition definition() {
        return DEFINITION;
    }

    @Override
    public void run(ActionContext context) throws IOException, InterruptedException {
        GithubStep step = steps.step(context);
        String url = step.text("webhookUrl", "");
        step.log()
                .info("Creating webhook %s for repo %s"
                        .formatted(url, step.repository().text()));
        if (context.dryRun()) {
            step.log().info("Dry run complete");
            return;
        }
        try {
            create(step, url);
            step.log().info("Webhook '%s' created successfully".formatted(url));
        } catch (RefusedCallException refused) {
            step.log()
                    .warn("Failed: create webhook '%s' on repo: '%s', %s"
                            .formatted(url, step.repository().name(), refused.getMessage()));
        }
    }

    private void create(GithubStep step, String url) throws IOException, InterruptedException {
        String path = step.repository().api("/hooks");
        String list = path + "?per_page=100";
        step.creation()
                .once(
                        "create.webhook",
                        () -> Findings.highestId(step, list, ""),
                        after -> Findings.after(step, list, "", after)
                                .filter(hook ->
                                        hook.path("config").path("url").asText().equals(url))
                                .<JsonNode>map(_ -> BooleanNode.TRUE)
                                .findFirst(),
                        () -> {
                            step.send(ApiRequest.post(path, body(step, url)));
                            return BooleanNode.TRUE;
                        });
    }

    private ObjectNode body(GithubStep step, String url) {
        ObjectNode body = PlainJson.MAPPER.createObjectNode();
        body.putObject("config")
                .put("url", url)
                .put("content_type", step.text("contentType", "form"))
                .put("secret", step.text("webhookSecret", SECRET))
                .put("insecure_ssl", step.flag("insecureSsl", false) ? "1" : "0");
        if (step.input("events").getNodeType() == JsonNodeType.ARRAY) {
            body.set("events", step.input("events"));
        } else {
            body.putArray("events").add("push");
        }
        return body.put("active", step.flag("active", true));
    }
}
