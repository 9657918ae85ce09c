package dev.mokuroku.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The packaged application as a process of its own, with its embedded database in a folder.
public final class PackagedMokuroku implements AutoCloseable {
    private static final Path FOLDER = Path.of("target/quarkus-app");
    static final Path JAR = FOLDER.resolve("quarkus-run.jar");
    private static final String CACHE = "mokuroku.aot";

    private final Process process;
    private final Path log;
    private final int port;

    private PackagedMokuroku(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /// Answers when the application does.
    static PackagedMokuroku start(Path data, Map<String, String> settings) throws IOException {
        return start(data, settings, "256m", Duration.ofSeconds(60));
    }

    /// @param heap the most that the application may take, as `256m`
    /// @param patience until it answers
    public static PackagedMokuroku start(Path data, Map<String, String> settings, String heap, Duration patience)
            throws IOException {
        assertThat(JAR)
                .as("the packaged application; ./mvnw verify -Pslow builds it")
                .exists();
        return start(data, settings, List.of("-Xmx" + heap), patience);
    }

    /// As [#start], with what a training run learned if the application was packaged with `-Paot`.
    ///
    /// @param data absolute, as are folders in the settings
    public static PackagedMokuroku startTrained(Path data, Map<String, String> settings, String heap, Duration patience)
            throws IOException {
        List<String> jvm = new ArrayList<>(List.of("-Xmx" + heap));
        if (Files.exists(FOLDER.resolve(CACHE))) {
            jvm.addAll(List.of("-XX:AOTCache=" + CACHE, "-Xlog:aot*=error"));
        }
        return start(data, settings, jvm, FOLDER, patience);
    }

    /// @param jvm options of the JVM
    static PackagedMokuroku start(Path data, Map<String, String> settings, List<String> jvm, Duration patience)
            throws IOException {
        return start(data, settings, jvm, Path.of(""), patience);
    }

    /// @param folder in which the process starts: a cache is valid for the path of the jar as it was written then
    private static PackagedMokuroku start(
            Path data, Map<String, String> settings, List<String> jvm, Path folder, Duration patience)
            throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                java(), "-Dquarkus.http.port=" + port, "-Dmokuroku.data=" + data, "-Dmokuroku.auth.guest=true"));
        command.addAll(jvm);
        settings.forEach((name, value) -> command.add("-D%s=%s".formatted(name, value)));
        command.addAll(List.of("-jar", folder.relativize(JAR).toString()));
        Path log = Files.createDirectories(data).resolve("log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        PackagedMokuroku started = new PackagedMokuroku(process, log, port);
        await().atMost(patience)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(started::answers);
        return started;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public int port() {
        return port;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    public JsonPath ask(String query) {
        JsonPath answer = RestAssured.given()
                .port(port)
                .contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .jsonPath();
        assertThat(answer.getList("errors")).isNull();
        return answer;
    }

    /// As the kernel does to a process that takes too much memory.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// As an orchestrator does to a process that is to move.
    void terminate() {
        process.destroy();
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// In bytes, as the operating system counts it.
    public long residentMemory() throws IOException {
        String status = Files.readString(Path.of("/proc/%d/status".formatted(process.pid())));
        String line =
                status.lines().filter(it -> it.startsWith("VmRSS")).findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    private boolean answers() throws IOException {
        assertThat(process.isAlive()).as(log()).isTrue();
        return ask("{entities(first:0){totalCount}}").getInt("data.entities.totalCount") >= 0;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join().destroyForcibly();
    }
}
