package dev.mokuroku.scaffolder.github.action;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.GithubSteps;
import dev.mokuroku.scaffolder.github.repository.NewRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/// Creates a repository.
@ApplicationScoped
public class CreateRepository implements Action {
    private static final ActionDefinition DEFINITION =
            DefinitionFile.read(CreateRepository.class, "/dev/mokuroku/scaffolder/github/github-repo-create.yaml");

    private final GithubSteps steps;

    public CreateRepository(GithubSteps steps) {
        this.steps = steps;
    }

    @Override
    public ActionDefinition definition() {
        return DEFINITION;
    }

    @Override
    public void run(ActionContext context) throws IOException, InterruptedException {
        GithubStep step = steps.step(context);
        JsonNode repository = new NewRepository(step).create();
        step.output("remoteUrl", repository.path("clone_url").asText());
    }
}
