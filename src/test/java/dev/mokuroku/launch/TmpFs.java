package dev.mokuroku.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// A small disk that a test can fill. Only root may mount one.
final class TmpFs implements AutoCloseable {
    private final Path folder;

    private TmpFs(Path folder) {
        this.folder = folder;
    }

    /// Skips the test where mounting is not permitted.
    static TmpFs mount(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Process mount = new ProcessBuilder(
                        "mount", "-t", "tmpfs", "-o", "size=%dm".formatted(megabytes), "mokuroku", folder.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(mount.getInputStream().readAllBytes(), UTF_8);
        Assumptions.assumeTrue(mount.waitFor() == 0, "a disk to fill cannot be mounted here: " + output);
        return new TmpFs(folder);
    }

    void fill() throws IOException {
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            byte[] block = new byte[64 << 10];
            while (true) {
                ballast.write(block);
            }
        } catch (IOException full) {
            // That is what was wanted.
        }
    }

    void makeRoom() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        try {
            PostgresServer.run(List.of("umount", "-l", folder.toString()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
