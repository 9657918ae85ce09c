package dev.mokuroku.source.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.ReadBudgets;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.scan.RecordedSession;
import dev.mokuroku.source.target.TargetReadResult;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What stands in a folder beside regular files. Opening some of it would wait for ever.
@Timeout(20)
class RegularFileTest {
    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("catalog"));
    }

    @Test
    void readsAFileAndALinkToIt() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "a");
        Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("a.yaml"));
        assertThat(RegularFile.read(folder, folder.resolve("link.yaml")))
                .asString(UTF_8)
                .isEqualTo("a");
    }

    @Test
    void opensNoPipe() throws Exception {
        Path pipe = folder.resolve("pipe.yaml");
        Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assumeTrue(mkfifo.waitFor(10, TimeUnit.SECONDS) && mkfifo.exitValue() == 0, "mkfifo works here");
        refuses(pipe, "it is not a regular file but a pipe, socket or device");
        RecordedSession session = new RecordedSession();
        new FolderSource(folder).scan(session);
        assertThat(session.calls).isEmpty();
    }

    @Test
    void opensNoSocket() throws IOException {
        Path socket = folder.resolve("s.yaml");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            refuses(socket, "it is not a regular file but a pipe, socket or device");
        }
    }

    @Test
    void opensNoDeviceBehindALink() throws IOException {
        refuses(Files.createSymbolicLink(folder.resolve("zero.yaml"), Path.of("/dev/zero")), "leads out of");
        Path devices = Path.of("/dev");
        assumeTrue(Files.exists(devices.resolve("zero")), "there is such a device here");
        assertThatThrownBy(() -> RegularFile.read(devices, devices.resolve("zero")))
                .hasMessageContaining("not a regular file");
    }

    @Test
    void opensNoFolderAsAFile() throws IOException {
        refuses(Files.createDirectory(folder.resolve("folder.yaml")), "it is a folder");
    }

    @Test
    void followsNoLinksInACircle() throws IOException {
        Files.createSymbolicLink(folder.resolve("a.yaml"), Path.of("b.yaml"));
        Files.createSymbolicLink(folder.resolve("b.yaml"), Path.of("a.yaml"));
        refuses(folder.resolve("a.yaml"), "symbolic links");
    }

    @Test
    void readsNoMoreThanTheLimit() throws IOException {
        Path large = Files.write(folder.resolve("large.yaml"), new byte[DescriptorFile.MAX_BYTES + 2]);
        refuses(large, "it has more than 5,242,880 bytes");
        assertThat(RegularFile.readSome(folder, large)).hasSize(DescriptorFile.MAX_BYTES + 1);
    }

    @Test
    void namesTheFolderThatIsAway() throws IOException {
        Files.delete(folder);
        refuses(folder.resolve("a.yaml"), "the folder %s of mokuroku.folders does not exist".formatted(folder));
    }

    @Test
    void namesWhatMayNotBeListed() throws IOException {
        Path locked = Files.createDirectory(
                folder.resolve("locked"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("---------")));
        assumeTrue(!Files.isReadable(locked), "the superuser reads all");
        assertThatThrownBy(() -> new FolderSource(folder).scan(new RecordedSession()))
                .isInstanceOf(ScanFailedException.class)
                .hasMessage("The folder %s of mokuroku.folders cannot be listed at %s: permission denied"
                        .formatted(folder, locked));
    }

    @Test
    void namesAFileThatIsConfiguredAsAFolder() throws IOException {
        Path file = Files.writeString(temporary.resolve("a.yaml"), "a");
        assertThatThrownBy(() -> new FolderSource(file).scan(new RecordedSession()))
                .hasMessage("The folder %s of mokuroku.folders cannot be listed: it is a file, not a folder"
                        .formatted(file));
    }

    /// By each of the ways to a file: a scan's own, `$text`, and the target of a Location.
    private void refuses(Path file, String reason) {
        assertThatThrownBy(() -> RegularFile.read(folder, file)).hasMessageContaining(reason);
        LocationRef location = LocationRef.file(file.toString());
        if (!reason.contains("more than")) { // whoever reads a reference measures it
            assertThatThrownBy(() -> new FolderReferences(folder).read(location))
                    .hasMessageContaining(file.toString());
        }
        FolderTargets targets = new FolderTargets(new Folders(List.of(folder)));
        assertThat(targets.read(FileId.of(location), known -> null, ReadBudgets.unlimited()))
                .isInstanceOfSatisfying(
                        TargetReadResult.Failed.class,
                        failed -> assertThat(failed.reason()).contains(file.toString(), reason));
    }
}
