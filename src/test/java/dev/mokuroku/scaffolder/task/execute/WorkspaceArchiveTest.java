package dev.mokuroku.scaffolder.task.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceArchiveTest {
    @TempDir
    Path folder;

    private Path from;
    private Path to;

    @BeforeEach
    void makeFolders() throws IOException {
        from = Files.createDirectory(folder.resolve("from"));
        to = Files.createDirectory(folder.resolve("to"));
    }

    @Test
    void restoresFoldersFilesPermissionsAndLinks() throws IOException {
        Files.createDirectories(from.resolve("a/empty"));
        Files.writeString(from.resolve("a/text.txt"), "text");
        Path script = Files.writeString(from.resolve("run.sh"), "#!/bin/sh");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(from.resolve("link"), Path.of("a/text.txt"));

        WorkspaceArchive.restore(to, written(from));

        assertThat(to.resolve("a/empty")).isDirectory();
        assertThat(to.resolve("a/text.txt")).hasContent("text");
        assertThat(Files.isExecutable(to.resolve("run.sh"))).isTrue();
        assertThat(Files.isExecutable(to.resolve("a/text.txt"))).isFalse();
        assertThat(Files.readSymbolicLink(to.resolve("link"))).isEqualTo(Path.of("a/text.txt"));
    }

    @Test
    void restoringRemovesWhatWasThere() throws IOException {
        Files.writeString(from.resolve("kept.txt"), "kept");
        Files.createDirectories(to.resolve("old/deep"));
        Files.writeString(to.resolve("old/deep/file"), "old");

        WorkspaceArchive.restore(to, written(from));

        assertThat(to.resolve("old")).doesNotExist();
        assertThat(to.resolve("kept.txt")).hasContent("kept");
    }

    @Test
    void doesNotFollowLinksThatLeaveTheFolder() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret"), "secret");
        Files.createSymbolicLink(from.resolve("link"), outside);

        WorkspaceArchive.restore(to, written(from));
        WorkspaceArchive.clear(to);

        assertThat(outside.resolve("secret")).hasContent("secret");
        assertThat(to).isEmptyDirectory();
    }

    @Test
    void fingerprintChangesWithEachChange() throws IOException {
        String empty = WorkspaceArchive.fingerprint(from);
        Path file = Files.writeString(from.resolve("file"), "one");
        String withFile = WorkspaceArchive.fingerprint(from);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(withFile).isNotEqualTo(empty);
        assertThat(WorkspaceArchive.fingerprint(from)).isNotEqualTo(withFile);
        Files.delete(file);
        assertThat(WorkspaceArchive.fingerprint(from)).isEqualTo(empty);
    }

    @Test
    void givesUpWhereTheArchiveWouldBeTooLarge() throws IOException {
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        Files.write(from.resolve("noise"), noise);

        assertThat(WorkspaceArchive.write(from, 9_000)).isEmpty();
        assertThat(WorkspaceArchive.write(from, 11_000)).isPresent();
    }

    private static byte[] written(Path root) throws IOException {
        return WorkspaceArchive.write(root, 1 << 20).orElseThrow();
    }
}
