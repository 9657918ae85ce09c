package dev.mokuroku.scaffolder.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.github.UnreliableSession.Fault;
import dev.mokuroku.scaffolder.github.action.PushToRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushTest {
    @TempDir
    private Path folder;

    private GithubModel github;
    private Path workspace;

    @BeforeEach
    void start() throws Exception {
        github = new GithubModel(Files.createDirectories(folder.resolve("github")));
        github.addRepository("acme/shop", null);
        workspace = Files.createDirectories(folder.resolve("workspace"));
        Files.writeString(workspace.resolve("a.txt"), "text");
    }

    @Test
    void pushesTheSameCommitAgain() throws Exception {
        FakeStep step = step();
        run(step);
        FakeStep again = step.again();
        run(again);
        assertThat(again.outputs().get("commitHash")).isEqualTo(step.outputs().get("commitHash"));
    }

    @Test
    void acceptsItsOwnCommitAlthoughTheWorkspaceWasLost() throws Exception {
        FakeStep step = step();
        run(step);
        Files.writeString(workspace.resolve("a.txt"), "rendered anew");
        FakeStep again = step.again();
        run(again);
        assertThat(again.outputs().get("commitHash")).isEqualTo(step.outputs().get("commitHash"));
    }

    @Test
    void overwritesNoCommitOfSomebodyElse() throws Exception {
        run(step());
        Files.writeString(workspace.resolve("a.txt"), "other");
        assertThatThrownBy(() -> run(step()))
                .isInstanceOf(ActionException.class)
                .hasMessageStartingWith("The branch main of acme/shop holds the commit ")
                .hasMessageContaining("which this step did not make");
    }

    @Test
    void saysThatARepositoryIsMissing() throws Exception {
        FakeStep step = FakeStep.of(workspace, "{\"repoUrl\": \"github.com?owner=acme&repo=none\"}");
        assertThatThrownBy(() -> run(step)).hasMessage("Not Found");
    }

    private FakeStep step() throws Exception {
        return FakeStep.of(
                workspace, "{\"repoUrl\": \"github.com?owner=acme&repo=shop\", \"protectDefaultBranch\": false}");
    }

    private void run(FakeStep step) throws Exception {
        new PushToRepository(StepsForTests.of(new UnreliableSession(github, Fault.KILLED_BEFORE, 99))).run(step);
    }
}
