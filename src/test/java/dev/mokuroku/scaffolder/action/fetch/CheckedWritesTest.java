package dev.mokuroku.scaffolder.action.fetch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.scaffolder.action.StepForTests;
import dev.mokuroku.scaffolder.workspace.TaskFolder;
import dev.mokuroku.scaffolder.workspace.WorkspaceLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedWritesTest {
    @TempDir
    Path folder;

    @Test
    void endsARenderingThatWritesMoreThanTheWorkspaceMayHold() throws IOException {
        CheckedWrites writes = writes(new WorkspaceLimits(100, 100));
        Files.write(folder.resolve("a"), new byte[101]);

        assertThatCode(() -> writes.add(32 << 20)).doesNotThrowAnyException();
        assertThatThrownBy(() -> writes.add(1)).hasMessageContaining("larger than 100 bytes");
    }

    @Test
    void endsARenderingThatWritesMoreFilesThanTheWorkspaceMayHold() throws IOException {
        CheckedWrites writes = writes(new WorkspaceLimits(100, 1));
        Files.createFile(folder.resolve("a"));
        for (int file = 0; file < 5_000; file++) {
            writes.add(0);
        }

        assertThatThrownBy(() -> writes.add(0)).hasMessageContaining("more than 1 files");
    }

    private CheckedWrites writes(WorkspaceLimits limits) throws IOException {
        return new CheckedWrites(new TaskFolder(folder, limits), StepForTests.of(folder, "{}"));
    }
}
