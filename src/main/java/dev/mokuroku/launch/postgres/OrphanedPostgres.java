package dev.mokuroku.launch.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A PostgreSQL whose parent was killed goes on without it. It is asked to stop, which it does when the last
/// statement of its dead client has ended; one that takes too long is killed, which its log of writes is there for.
final class OrphanedPostgres {
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    private OrphanedPostgres() {}

    /// @param data the data that the orphan holds
    static void stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        ProcessHandle orphan =
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElse(null);
        if (orphan != null && isPostgres(orphan)) {
            stop(orphan);
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").contains("postgres");
    }

    private static void stop(ProcessHandle process) throws IOException {
        process.destroy();
        if (!hasEnded(process)) {
            process.destroyForcibly();
            if (!hasEnded(process)) {
                throw new IOException(
                        "the PostgreSQL of an earlier start, process %d, cannot be stopped".formatted(process.pid()));
            }
        }
    }

    private static boolean hasEnded(ProcessHandle process) {
        return process.onExit()
                .thenApply(it -> true)
                .completeOnTimeout(false, STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}
