package dev.mokuroku.scaffolder.action.debug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.StepForTests;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebugActionsTest {
    @TempDir
    Path root;

    @Test
    void logsTheInputThenTheMessageThenTheWorkspace() throws Exception {
        StepForTests step = StepForTests.of(root, "{\"message\":\"hello\",\"listWorkspace\":true}")
                .file("b/x.txt", "x")
                .file("a.txt", "a")
                .run(new LogAction());
        assertThat(step.lines())
                .containsExactly(
                        "{\n  \"message\": \"hello\",\n  \"listWorkspace\": true\n}",
                        "hello",
                        "Workspace:\n  - a.txt\n  - b/x.txt");
    }

    @Test
    void logsContents() throws Exception {
        StepForTests step = StepForTests.of(root, "{\"listWorkspace\":\"with-contents\"}")
                .file("a.txt", "one\ntwo\n")
                .run(new LogAction());
        assertThat(step.lines().getLast()).isEqualTo("Workspace:\n - a.txt:\n\n  one\ntwo\n");
    }

    @Test
    void addsUpTheParts() throws Exception {
        StepForTests step = StepForTests.of(root, "{\"minutes\":1,\"seconds\":0.5,\"milliseconds\":20}")
                .run(new WaitAction());
        assertThat(step.sleeps()).containsExactly(Duration.ofMillis(60_520));
    }

    @Test
    void refusesToWaitForMoreThanTenMinutes() throws Exception {
        StepForTests step = StepForTests.of(root, "{\"minutes\":20}");
        assertThatThrownBy(() -> step.run(new WaitAction()))
                .isInstanceOf(ActionException.class)
                .hasMessageContaining("10 minutes");
    }
}
