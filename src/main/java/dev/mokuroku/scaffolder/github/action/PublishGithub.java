package dev.mokuroku.scaffolder.github.action;

import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.GithubSteps;
import dev.mokuroku.scaffolder.github.repository.NewRepository;
import dev.mokuroku.scaffolder.github.repository.PushedRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/// Creates a repository and pushes the files of the workspace.
@ApplicationScoped
public class PublishGithub implements Action {
    private static final ActionDefinition DEFINITION =
            DefinitionFile.read(PublishGithub.class, "/dev/mokuroku/scaffolder/github/publish-github.yaml");

    private final GithubSteps steps;

    public PublishGithub(GithubSteps steps) {
        this.steps = steps;
    }

    @Override
    public ActionDefinition definition() {
        return DEFINITION;
    }

    @Override
    public void run(ActionContext context) throws IOException, InterruptedException {
        GithubStep step = steps.step(context);
        // Refuses a wrong sourcePath before the repository exists.
        PushedRepository pushed = new PushedRepository(step);
        pushed.push(new NewRepository(step).create());
    }
}
