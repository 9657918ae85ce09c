package dev.mokuroku.scaffolder.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplicaFolderTest {
    @TempDir
    Path folder;

    @Test
    void removesWhatAKilledReplicaLeft() throws IOException {
        Path left = Files.createDirectories(folder.resolve("1/task-1/src"));
        Files.writeString(left.resolve("a"), "left");
        Files.createFile(folder.resolve("1.lock")); // no process holds it

        try (ReplicaFolder own = ReplicaFolder.claim(folder)) {
            assertThat(own.path()).isEqualTo(folder.resolve("1")).isEmptyDirectory();
        }
    }

    @Test
    void leavesAloneWhatAnotherReplicaHolds() throws IOException {
        try (ReplicaFolder other = ReplicaFolder.claim(folder)) {
            Path task = Files.createDirectory(other.path().resolve("task-1"));

            try (ReplicaFolder own = ReplicaFolder.claim(folder)) {
                assertThat(own.path()).isEqualTo(folder.resolve("2"));
                assertThat(task).exists();
            }
            assertThat(task).exists();
        }
    }

    @Test
    void removesWhatSeveralReplicasLeft() throws IOException {
        Files.createFile(folder.resolve("1.lock"));
        Files.createFile(folder.resolve("2.lock"));
        Path second = Files.createDirectories(folder.resolve("2/task-2"));

        try (ReplicaFolder own = ReplicaFolder.claim(folder)) {
            assertThat(own.path()).isEqualTo(folder.resolve("1"));
            assertThat(second).doesNotExist();
        }
    }

    @Test
    void leavesNothingAtItsEnd() throws IOException {
        ReplicaFolder own = ReplicaFolder.claim(folder);
        Files.createDirectory(own.path().resolve("task-1"));

        own.close();

        assertThat(own.path()).doesNotExist();
        try (ReplicaFolder next = ReplicaFolder.claim(folder)) {
            assertThat(next.path()).isEqualTo(own.path());
        }
    }
}
