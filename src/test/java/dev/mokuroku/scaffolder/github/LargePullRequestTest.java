package dev.mokuroku.scaffolder.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.github.UnreliableSession.Fault;
import dev.mokuroku.scaffolder.github.pullrequest.PublishPullRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargePullRequestTest {
    private static final String INPUT = """
            {"repoUrl": "github.com?owner=acme&repo=shop", "branchName": "work/1", "title": "Change it",
             "description": "Why"}""";

    @TempDir
    private Path folder;

    private Path workspace;
    private GithubModel github;

    @BeforeEach
    void makeWorld() throws Exception {
        workspace = Files.createDirectories(folder.resolve("workspace"));
        github = new GithubModel(Files.createDirectories(folder.resolve("world")));
        github.addRepository("acme/shop", "The shop");
    }

    @Test
    void refusesFilesThatAreTooLarge() throws IOException {
        Files.write(workspace.resolve("large"), new byte[(16 << 20) + 1]);
        assertThatThrownBy(this::propose)
                .isInstanceOf(ActionException.class)
                .hasMessage("The file large has more than 16,777,216 bytes, and is too large for a pull request");
    }

    @Test
    void sendsTextsThatAreTooLargeForOneRequestOnTheirOwn() throws Exception {
        Files.writeString(workspace.resolve("a.txt"), "a".repeat(5 << 20));
        Files.writeString(workspace.resolve("b.txt"), "b".repeat(5 << 20));
        propose();
        assertThat(github.calls().toString()).containsOnlyOnce("/git/blobs");
    }

    private void propose() throws Exception {
        new PublishPullRequest(StepsForTests.of(new UnreliableSession(github, Fault.KILLED_BEFORE, 100)))
                .run(FakeStep.of(workspace, INPUT));
    }
}
