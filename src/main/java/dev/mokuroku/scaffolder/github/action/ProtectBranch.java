package dev.mokuroku.scaffolder.github.action;

import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.GithubSteps;
import dev.mokuroku.scaffolder.github.repository.BranchProtection;
import dev.mokuroku.source.github.write.ApiRequest;
import jakarta.enterprise.context.ApplicationScoped;

/// Protects a branch.
@ApplicationScoped
public class ProtectBranch implements Action {
    private static final ActionDefinition DEFINITION = DefinitionFile.read(
            ProtectBranch.class, "/dev/mokuroku/scaffolder/github/github-branch-protection-create.yaml");

    private final GithubSteps steps;

    public ProtectBranch(GithubSteps steps) {
        this.steps = steps;
    }

    @Override
    public ActionDefinition definition() {
        return DEFINITION;
    }

    @Override
    public void run(ActionContext context) throws InterruptedException {
        GithubStep step = steps.step(context);
        String defaultBranch = step.send(ApiRequest.get(step.repository().api("")))
                .path("default_branch")
                .asText();
        new BranchProtection(step).protect(step.text("branch", defaultBranch), "enforceAdmins");
    }
}
