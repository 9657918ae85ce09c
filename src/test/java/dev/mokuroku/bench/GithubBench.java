package dev.mokuroku.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.launch.GeneratedOrganization;
import dev.mokuroku.launch.PackagedMokuroku;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prints what an organisation of so many repositories costs, on a GitHub that answers after 40 ms:
/// `./mvnw verify -Pbench -Dbench.components=10000`.
@Tag("bench")
class GithubBench {
    private static final String SECRET = "a secret of benchmarks";
    private static final int PUSHES = 200;
    private static final long BETWEEN_PUSHES = 50;

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void measures() throws Exception {
        int size = Integer.getInteger("bench.components", 10_000);
        try (GeneratedOrganization github = new GeneratedOrganization(size, 40)) {
            try (PackagedMokuroku mokuroku = start(github)) {
                print("GitHub: first scan of %,d repositories, s".formatted(size), awaitScan(mokuroku) / 1e3);
                print("GitHub: its calls", github.calls());
                measureSinglePushes(mokuroku, github);
                measureBurst(mokuroku, github);
            }
            github.calls();
            try (PackagedMokuroku mokuroku = start(github)) {
                awaitScan(mokuroku);
                print("GitHub: calls of a scan after the pushes", github.calls());
            }
            try (PackagedMokuroku mokuroku = start(github)) {
                awaitScan(mokuroku);
                print("GitHub: calls of a scan where nothing was pushed", github.calls());
            }
        }
    }

    private void measureSinglePushes(PackagedMokuroku mokuroku, GeneratedOrganization github) throws Exception {
        double[] readable = new double[20];
        for (int i = 0; i < readable.length; i++) {
            github.push(i, 1);
            long start = System.nanoTime();
            deliver(mokuroku, i);
            awaitEdition(mokuroku, 1, i + 1);
            readable[i] = millisSince(start);
        }
        Arrays.sort(readable);
        print("GitHub: a push until it is readable: p50, ms", readable[readable.length / 2]);
        print("GitHub: the longest, ms", readable[readable.length - 1]);
        print("GitHub: calls a push", github.calls() / (double) readable.length);
    }

    private void measureBurst(PackagedMokuroku mokuroku, GeneratedOrganization github) throws Exception {
        double[] answered = new double[PUSHES];
        for (int i = 0; i < PUSHES; i++) {
            github.push(i, 2);
            long start = System.nanoTime();
            deliver(mokuroku, i);
            answered[i] = millisSince(start);
            Thread.sleep(BETWEEN_PUSHES - Math.min(BETWEEN_PUSHES, (long) answered[i]));
        }
        long last = System.nanoTime();
        awaitEdition(mokuroku, 2, PUSHES);
        print("GitHub: 200 pushes in 10 s: all readable after the last, ms", millisSince(last));
        print("GitHub: their calls", github.calls());
        Arrays.sort(answered);
        print("GitHub: a delivery is answered: p50, ms", answered[PUSHES / 2]);
        print("GitHub: a delivery is answered: p99, ms", answered[PUSHES * 99 / 100]);
    }

    private void deliver(PackagedMokuroku mokuroku, int repository) throws Exception {
        String body = """
                {"ref": "refs/heads/main", "commits": [{"modified": ["catalog-info.yaml"]}],
                "repository": {"name": "service-%d", "default_branch": "main", "owner": {"login": "acme"}}}""".formatted(repository);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/webhooks/github".formatted(mokuroku.port())))
                .header("Content-Type", "application/json")
                .header("X-GitHub-Event", "push")
                .header("X-GitHub-Delivery", UUID.randomUUID().toString())
                .header("X-Hub-Signature-256", "sha256=" + signatureOf(body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 202) {
            throw new IOException("A delivery was answered " + status);
        }
    }

    private static String signatureOf(String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    }

    /// Asked every ten milliseconds.
    private static void awaitEdition(PackagedMokuroku mokuroku, int edition, int components)
            throws InterruptedException {
        String query = "{entities(first:0 filter:\"metadata.labels.edition=e%d\"){totalCount}}".formatted(edition);
        while (mokuroku.ask(query).getInt("data.entities.totalCount") < components) {
            Thread.sleep(10);
        }
    }

    /// @return how long the scan took, in milliseconds
    private static int awaitScan(PackagedMokuroku mokuroku) throws InterruptedException {
        String scan = "data.scans.find{it.source=='github:acme'}";
        while (true) {
            var scans = mokuroku.ask("{scans{source durationMillis failure}}");
            if (scans.get(scan) != null) {
                return scans.getInt(scan + ".durationMillis");
            }
            Thread.sleep(100);
        }
    }

    private PackagedMokuroku start(GeneratedOrganization github) throws IOException {
        return PackagedMokuroku.start(
                data,
                Map.of(
                        "mokuroku.github.api-url", github.apiUrl(),
                        "mokuroku.github.token", "a-token",
                        "mokuroku.github.organizations", "acme",
                        "mokuroku.github.scan-interval", "24h",
                        "mokuroku.webhooks.secret", SECRET),
                System.getProperty("bench.heap", "256m"),
                Duration.ofMinutes(10));
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String what, double value) {
        System.out.printf("| %s | %,.2f |%n", what, value);
    }
}
