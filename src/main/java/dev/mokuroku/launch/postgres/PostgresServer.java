package dev.mokuroku.launch.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A PostgreSQL server that runs as a process of its own, on a free port of the loopback address.
public final class PostgresServer {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    /// A checkpoint comes before the end; a slow disk needs its time for what the cache holds.
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

    private static final int LOG_LINES = 5;

    private final PostgresPrograms programs;
    private final PostgresCluster cluster;
    private final Path log;
    private final String password;
    private final int port;

    private PostgresServer(Path folder, boolean durable) throws IOException {
        PrivateFolder.create(folder);
        OrphanedPostgres.stop(folder.resolve("postgres"));
        Path binaries = PrivateFolder.create(folder.resolve("postgres-binaries"));
        this.programs = new PostgresPrograms(PostgresBinaries.unpackInto(binaries));
        this.cluster = new PostgresCluster(folder, programs);
        this.password = cluster.prepare(durable);
        this.log = folder.resolve("postgres.log");
        this.port = freePort();
        start(durable);
    }

    /// Keeps every acknowledged write, also when the power fails.
    ///
    /// @param folder the data folder, in which no other process starts a server at the same time
    public static PostgresServer start(Path folder) throws IOException {
        return new PostgresServer(folder.toAbsolutePath(), true);
    }

    /// Faster, for data that may be lost.
    public static PostgresServer startDisposable(Path folder) throws IOException {
        return new PostgresServer(folder.toAbsolutePath(), false);
    }

    public String jdbcUrl() {
        return PostgresAddress.url(port);
    }

    public String user() {
        return PostgresCluster.USER;
    }

    public String password() {
        return password;
    }

    /// Ends the connections and stops the server.
    public void stop() throws IOException {
        control("stop", STOP_TIMEOUT, "--mode=fast");
    }

    private void start(boolean durable) throws IOException {
        Files.deleteIfExists(log);
        String options = settings(durable).entrySet().stream()
                .map(it -> "-c %s=%s".formatted(it.getKey(), it.getValue()))
                .collect(Collectors.joining(" "));
        try {
            control("start", START_TIMEOUT, "--log=" + log, "--options=" + options);
        } catch (IOException failure) {
            throw new IOException(
                    "%s%nIts log %s ends with:%n%s".formatted(failure.getMessage(), log, endOfLog()), failure);
        }
    }

    /// No setting holds a blank: a shell reads them.
    private Map<String, String> settings(boolean durable) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        // A socket in /tmp is open to everybody, and the driver does not use it.
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "100");
        // Mokuroku logs its own failed statements; the server's log stays small.
        settings.put("log_min_messages", "log");
        settings.put("log_checkpoints", "off");
        settings.put("lc_messages", "C");
        settings.put("fsync", durable ? "on" : "off");
        settings.put("full_page_writes", durable ? "on" : "off");
        settings.put("synchronous_commit", "on");
        return settings;
    }

    private void control(String action, Duration timeout, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                action, "--wait", "--silent", "--timeout=" + timeout.toSeconds(), "--pgdata=" + cluster.data()));
        arguments.addAll(List.of(options));
        programs.run("pg_ctl", arguments, "");
    }

    private String endOfLog() throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        List<String> lines = Files.readAllLines(log);
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
