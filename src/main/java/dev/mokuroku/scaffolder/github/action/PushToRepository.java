package dev.mokuroku.scaffolder.github.action;

import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.GithubSteps;
import dev.mokuroku.scaffolder.github.repository.PushedRepository;
import dev.mokuroku.source.github.write.ApiRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/// Pushes the files of the workspace to a repository that has no such branch.
@ApplicationScoped
public class PushToRepository implements Action {
    private static final ActionDefinition DEFINITION =
            DefinitionFile.read(PushToRepository.class, "/dev/mokuroku/scaffolder/github/github-repo-push.yaml");

    private final GithubSteps steps;

    public PushToRepository(GithubSteps steps) {
        this.steps = steps;
    }

    @Override
    public ActionDefinition definition() {
        return DEFINITION;
    }

    @Override
    public void run(ActionContext context) throws IOException, InterruptedException {
        GithubStep step = steps.step(context);
        new PushedRepository(step)
                .push(step.send(ApiRequest.get(step.repository().api(""))));
    }
}
