package dev.mokuroku.launch.training;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/// Starts on a generated catalog, answers what callers mostly ask, and ends. A JVM that was asked to, by
/// `-XX:AOTCacheOutput`, then writes what it learned into a cache.
public final class TrainCommand {
    public static final String NAME = "train";

    private static final String OUTPUT = "-XX:AOTCacheOutput=";
    private static final GeneratedCatalog CATALOG = new GeneratedCatalog(3_000);
    private static final int ROUNDS = 100;
    private static final String PORT = "quarkus.http.port";

    private TrainCommand() {}

    /// To be called before the application starts, which then reads the generated catalog alone. Empties
    /// the setting of every other source.
    ///
    /// @param folder to write the catalog to
    public static void prepare(Path folder) throws IOException {
        Path files = folder.resolve("training");
        CATALOG.writeTo(files, 1);
        TrainingDescriptors.writeTo(files);
        System.setProperty("mokuroku.folders", files.toString());
        System.setProperty("mokuroku.github.organizations", "");
        System.setProperty("mokuroku.platform.deployments.files", "");
        System.setProperty("mokuroku.platform.feedback.files", "");
        System.setProperty("mokuroku.auth.guest", "true");
        System.setProperty("quarkus.http.host", "localhost");
        System.setProperty(PORT, Integer.toString(freePort()));
        System.setProperty("quarkus.log.level", "WARN");
    }

    /// To be called when the application answers.
    ///
    /// @return the exit code: 0 where every request was answered, 1 otherwise
    public static int run(PrintStream out, PrintStream err) {
        try {
            int requests = new TrainingRequests("http://localhost:" + System.getProperty(PORT)).send(ROUNDS);
            out.printf("Trained with %,d entities and %,d requests.%n", CATALOG.size(), requests);
            return 0;
        } catch (IOException failure) {
            err.println("The training failed: " + failure.getMessage());
            return 1;
        }
    }

    /// What is wrong with how the JVM was started, or `""`.
    public static String startupProblem() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .anyMatch(argument -> argument.startsWith(OUTPUT))
                ? ""
                : "%s needs a JVM that writes an AOT cache: java -Xmx512m %smokuroku.aot -jar quarkus-run.jar %s"
                        .formatted(NAME, OUTPUT, NAME);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
