package dev.mokuroku.launch.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs the programs of PostgreSQL. They refuse to run as root: on Linux root gets them a user namespace in which
/// they are nobody, while the kernel goes on checking files against root.
final class PostgresPrograms {
    private final Path installation;
    private final List<String> prefix;

    PostgresPrograms(Path installation) throws IOException {
        this.installation = installation;
        this.prefix = "root".equals(System.getProperty("user.name")) ? userNamespace() : List.of();
    }

    private static List<String> userNamespace() throws IOException {
        List<String> unshare = List.of("unshare", "-U");
        List<String> probe = new ArrayList<>(unshare);
        probe.addAll(List.of("id", "-u"));
        try {
            if (!"0".equals(run(probe, "").strip())) {
                return unshare;
            }
        } catch (IOException refused) {
            throw new IOException(rootIsRefused(refused.toString()), refused);
        }
        throw new IOException(rootIsRefused("`unshare -U` changes nothing"));
    }

    private static String rootIsRefused(String reason) {
        return ("PostgreSQL does not run as root, and this system gives root no user namespace (%s); run Mokuroku as"
                        + " another user, or set quarkus.datasource.jdbc.url to a PostgreSQL server")
                .formatted(reason);
    }

    /// Waits until the program ends.
    ///
    /// @param input what the program reads
    /// @return what the program wrote
    /// @throws IOException with what the program wrote when its exit code is not 0
    String run(String program, List<String> arguments, String input) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(installation.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return run(command, input);
    }

    private static String run(List<String> command, String input) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Settings of the user's own PostgreSQL clients, PGDATA among them, are not for this server.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try (OutputStream out = process.getOutputStream()) {
            out.write(input.getBytes(UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        int exitCode = waitFor(process);
        if (exitCode != 0) {
            throw new IOException("%s ended with exit code %d: %s"
                    .formatted(Path.of(command.getFirst()).getFileName(), exitCode, output.strip()));
        }
        return output;
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
