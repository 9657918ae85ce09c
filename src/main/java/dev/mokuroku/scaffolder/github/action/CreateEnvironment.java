package dev.mokuroku.scaffolder.github.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.github.Findings;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.GithubSteps;
import dev.mokuroku.scaffolder.github.RepositoryUrl;
import dev.mokuroku.scaffolder.github.repository.ActionSecrets;
import dev.mokuroku.source.github.write.ApiRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/// Creates an environment of GitHub Actions, or changes the one with the name.
@ApplicationScoped
public class CreateEnvironment implements Action {
    private static final ActionDefinition DEFINITION = DefinitionFile.read(
            CreateEnvironment.class, "/dev/mokuroku/scaffolder/github/github-environment-create.yaml");

    private final GithubSteps steps;

    public CreateEnvironment(GithubSteps steps) {
        this.steps = steps;
    }

    @Override
    public ActionDefinition definition() {
        return DEFINITION;
    }

    @Override
    public void run(ActionContext context) throws IOException, InterruptedException {
        GithubStep step = steps.step(context);
        // A repository that does not exist is a clearer error than an environment that cannot be created.
        step.send(ApiRequest.get(step.repository().api("")));
        String name = step.text("name", "");
        String path = step.repository().api("/environments/" + RepositoryUrl.escaped(name));
        step.send(ApiRequest.put(path, settings(step)));
        for (String branch : step.texts("customBranchPolicyNames")) {
            addPolicy(step, path, branch, "branch");
        }
        for (String tag : step.texts("customTagPolicyNames")) {
            addPolicy(step, path, tag, "tag");
        }
        ActionSecrets secrets = ActionSecrets.ofEnvironment(step, name);
        secrets.setVariables(step.texts(step.input("environmentVariables")));
        secrets.setSecrets(step.texts(step.input("secrets")));
    }

    private static ObjectNode settings(GithubStep step) throws InterruptedException {
        ObjectNode settings = PlainJson.MAPPER.createObjectNode();
        pass(step, "deploymentBranchPolicy", settings, "deployment_branch_policy");
        pass(step, "waitTimer", settings, "wait_timer");
        pass(step, "preventSelfReview", settings, "prevent_self_review");
        ArrayNode reviewers = PlainJson.MAPPER.createArrayNode();
        for (String reviewer : step.texts("reviewers")) {
            reviewer(step, reviewer).ifPresent(reviewers::add);
        }
        if (!reviewers.isEmpty()) {
            settings.set("reviewers", reviewers);
        }
        return settings;
    }

    private static void pass(GithubStep step, String input, ObjectNode settings, String name) {
        if (step.has(input)) {
            settings.set(name, step.input(input));
        }
    }

    /// The name of a User is a login, the name of a Group the slug of a team.
    private static Optional<JsonNode> reviewer(GithubStep step, String entityRef) throws InterruptedException {
        String name = RepositoryUrl.escaped(entityRef.replaceAll("^.*[:/]", ""));
        boolean isTeam = entityRef.toLowerCase(Locale.ROOT).startsWith("group:");
        String path = isTeam
                ? "/orgs/%s/teams/%s"
                        .formatted(RepositoryUrl.escaped(step.repository().owner()), name)
                : "/users/" + name;
        Optional<JsonNode> found = Findings.one(step, path);
        if (found.isEmpty()) {
            step.log().error("GitHub does not know the reviewer " + entityRef);
        }
        return found.map(account -> PlainJson.MAPPER
                .createObjectNode()
                .put("type", isTeam ? "Team" : "User")
                .put("id", account.path("id").asLong()));
    }

    private static void addPolicy(GithubStep step, String path, String name, String type)
            throws IOException, InterruptedException {
        ObjectNode body = PlainJson.MAPPER.createObjectNode().put("type", type).put("name", name);
        String policies = path + "/deployment-branch-policies";
        step.creation()
                .onceNamed(
                        "add.policy.%s.%s".formatted(type, name),
                        _ -> Findings.all(step, policies + "?per_page=100", "branch_policies")
                                .filter(policy -> Findings.same(policy, body, "name"))
                                .findFirst(),
                        () -> {
                            step.send(ApiRequest.post(policies, body));
                            return body;
                        });
    }
}
