package dev.mokuroku.scaffolder.github.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.RefusedCallException;
import dev.mokuroku.scaffolder.github.RepositoryUrl;
import dev.mokuroku.source.github.write.ApiRequest;
import java.io.IOException;
import java.util.Optional;

/// Creates the repository of a step. For one thread.
///
/// GitHub does not say who created a repository. So the new repository gets, as its description, a mark that holds
/// the idempotency key of the step, until it is stored that the repository was created. After a crash, a
/// repository with the mark was made by this step. A repository without it was made by somebody else, and is
/// refused.
public final class NewRepository {
    private final GithubStep step;

    public NewRepository(GithubStep step) {
        this.step = step;
    }

    /// @return the repository as GitHub shows it: `html_url`, `clone_url`
    public JsonNode create() throws IOException, InterruptedException {
        String owner = RepositoryUrl.escaped(step.repository().owner());
        String type = step.send(ApiRequest.get("/users/" + owner)).path("type").asText();
        boolean inOrganization = type.equals("Organization");
        RepositoryAccess access = new RepositoryAccess(step);
        access.checkTeam();
        ObjectNode settings = RepositorySettings.of(step, inOrganization);
        JsonNode description = Optional.ofNullable(settings.get("description")).orElse(settings.nullNode());
        settings.put("description", mark());
        ApiRequest creation = ApiRequest.post(inOrganization ? "/orgs/" + owner + "/repos" : "/user/repos", settings);
        JsonNode repository =
                step.creation().onceNamed("create.repository", _ -> find(), () -> links(create(creation, type)));
        step.once("describe.repository", () -> describe(description));
        access.grant();
        new RepositoryFeatures(step).set();
        return repository;
    }

    private String mark() {
        return "Being created by a template (%s)".formatted(step.context().idempotencyKey());
    }

    private Optional<JsonNode> find() throws InterruptedException {
        try {
            JsonNode repository = step.send(ApiRequest.get(step.repository().api("")));
            return repository.path("description").asText().equals(mark())
                    ? Optional.of(links(repository))
                    : Optional.empty();
        } catch (RefusedCallException refused) {
            if (refused.status() == 404) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private JsonNode create(ApiRequest creation, String type) throws InterruptedException {
        try {
            return step.send(creation);
        } catch (RefusedCallException refused) {
            if (refused.status() == 403) {
                step.log()
                        .warn("The GitHub App or the token may lack the permission to create repositories of "
                                + step.repository().owner());
            }
            throw ActionException.failed("Failed to create the %s repository %s, %s"
                    .formatted(type, step.repository().slug(), refused.getMessage()));
        }
    }

    private void describe(JsonNode description) throws InterruptedException {
        ObjectNode body = PlainJson.MAPPER.createObjectNode();
        body.set("description", description);
        try {
            step.send(ApiRequest.patch(step.repository().api(""), body));
        } catch (RefusedCallException refused) {
            if (refused.status() != 422 || !description.isNull()) {
                throw refused;
            }
            step.send(ApiRequest.patch(step.repository().api(""), body.put("description", "")));
        }
    }

    private static JsonNode links(JsonNode repository) {
        return PlainJson.MAPPER
                .createObjectNode()
                .put("html_url", repository.path("html_url").asText())
                .put("clone_url", repository.path("clone_url").asText());
    }
}
