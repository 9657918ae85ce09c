package dev.mokuroku.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A PostgreSQL of its own processes, that a test stops, kills and starts again.
final class PostgresServer implements AutoCloseable {
    private final Path binaries;
    private final Path folder;
    private final int port;

    private PostgresServer(Path binaries, Path folder, int port) {
        this.binaries = binaries;
        this.folder = folder;
        this.port = port;
    }

    /// The programs of an installed PostgreSQL: of the system property `postgres.bin`, or Debian's newest.
    static Optional<Path> installed() throws IOException {
        String wanted = System.getProperty("postgres.bin", "");
        if (!wanted.isEmpty()) {
            return Optional.of(Path.of(wanted));
        }
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    /// Those of an installed PostgreSQL, else those that Mokuroku embeds, in this folder.
    static Path binaries(Path folder) throws IOException {
        Optional<Path> installed = installed();
        if (installed.isPresent()) {
            return installed.get();
        }
        EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.toFile())
                .start()
                .close();
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(file -> file.endsWith("initdb"))
                    .findFirst()
                    .orElseThrow()
                    .getParent();
        }
    }

    /// A folder that PostgreSQL's user may write to.
    static Path folderFor(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (runsAsPostgres()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        return folder;
    }

    /// @param settings lines of `postgresql.conf`
    static PostgresServer create(Path binaries, Path folder, String settings) throws IOException, InterruptedException {
        PostgresServer server = new PostgresServer(binaries, folder, freePort());
        server.runAsOwner(
                "initdb", "-D", folder.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
        server.append("unix_socket_directories = ''\nlisten_addresses = '127.0.0.1'\n" + settings);
        server.start();
        return server;
    }

    /// A standby that streams from this one and may be promoted.
    PostgresServer standby(Path standbyFolder) throws IOException, InterruptedException {
        PostgresServer standby = new PostgresServer(binaries, standbyFolder, freePort());
        runAsOwner(
                "pg_basebackup",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                "postgres",
                "-D",
                standbyFolder.toString(),
                "-R",
                "-X",
                "stream",
                "-c",
                "fast");
        standby.start();
        return standby;
    }

    void start() throws IOException {
        List<String> command = asOwner("postgres", "-D", folder.toString(), "-p", Integer.toString(port));
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile()))
                .start();
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            connect().close();
            return true;
        });
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url() + "?connectTimeout=2&loginTimeout=2", "postgres", "");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    int port() {
        return port;
    }

    void promote() throws IOException, InterruptedException {
        runAsOwner("pg_ctl", "promote", "-D", folder.toString(), "-w");
    }

    /// As a machine that hangs: connections stay, nobody answers.
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    /// As a machine that loses its power.
    void kill() throws IOException, InterruptedException {
        List<ProcessHandle> processes = signal("-KILL");
        processes.forEach(process -> process.onExit().join());
    }

    boolean isRunning() throws IOException {
        return Files.exists(pidFile()) && !processes().isEmpty();
    }

    private Path pidFile() {
        return folder.resolve("postmaster.pid");
    }

    private List<ProcessHandle> processes() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
        return ProcessHandle.of(pid).stream()
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()))
                .toList();
    }

    private List<ProcessHandle> signal(String name) throws IOException, InterruptedException {
        List<ProcessHandle> processes = processes();
        List<String> command = new ArrayList<>(List.of("kill", name));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).start().waitFor(); // one of them may have ended by itself
        return processes;
    }

    private void append(String settings) throws IOException {
        Files.writeString(folder.resolve("postgresql.conf"), settings, StandardOpenOption.APPEND);
    }

    private void runAsOwner(String program, String... arguments) throws IOException, InterruptedException {
        run(asOwner(program, arguments));
    }

    private List<String> asOwner(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (runsAsPostgres()) {
            // Unlike runuser it leaves no process in between, which would stop and end with its child.
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        } else if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /// PostgreSQL refuses to run as root.
    private static boolean runsAsPostgres() throws IOException {
        return isRoot() && Files.readString(Path.of("/etc/passwd")).contains("\npostgres:");
    }

    static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (isRunning()) {
                kill();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
