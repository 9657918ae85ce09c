package dev.mokuroku.scaffolder.github.repository;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.RefusedCallException;
import dev.mokuroku.scaffolder.github.push.Push;
import dev.mokuroku.scaffolder.github.push.PushOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Pushes the files of a step to a repository, protects the branch, and gives the outputs of the step.
public final class PushedRepository {
    private final GithubStep step;
    private final Path folder;

    /// Checks `sourcePath`, and asks nothing of GitHub. Construct before the repository is created.
    ///
    /// @throws ActionException if the input `sourcePath` names no folder of the workspace
    public PushedRepository(GithubStep step) {
        this.step = step;
        String path = step.text("sourcePath", ".");
        this.folder = step.context().workspace().resolve(path).normalize();
        if (!Files.isDirectory(folder)) {
            throw ActionException.invalidInput(
                    "sourcePath must be a folder of the workspace but is %s".formatted(path));
        }
    }

    /// @param repository as GitHub shows it
    public void push(JsonNode repository) throws IOException, InterruptedException {
        String branch = step.text("defaultBranch", "main");
        String commit = new Push(
                        step,
                        new PushOrder(
                                folder,
                                branch,
                                step.text("gitCommitMessage", "initial commit"),
                                step.text("gitAuthorName", step.author().name()),
                                step.text("gitAuthorEmail", step.author().email())))
                .perform();
        if (step.flag("protectDefaultBranch", true)) {
            protect(branch);
        }
        step.output("commitHash", commit);
        step.output("remoteUrl", repository.path("clone_url").asText());
        step.output(
                "repoContentsUrl",
                "%s/blob/%s".formatted(repository.path("html_url").asText(), branch));
    }

    /// A plan of GitHub may not allow it, and the repository is of use all the same.
    private void protect(String branch) throws InterruptedException {
        try {
            new BranchProtection(step).protect(branch, "protectEnforceAdmins");
        } catch (RefusedCallException refused) {
            step.log()
                    .warn("Skipping: default branch protection on '%s', %s"
                            .formatted(step.repository().name(), refused.getMessage()));
        }
    }
}
