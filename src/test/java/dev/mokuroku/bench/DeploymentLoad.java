package dev.mokuroku.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Sends one report a request at a steady rate, whether or not earlier ones are answered.
final class DeploymentLoad {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    /// Of so many reports, one is read again at once.
    private static final int READ_EVERY = 50;

    private static final int COMPONENTS = 10_000;

    private final int port;
    private final String environment;
    private final int perSecond;
    private final AtomicInteger sent = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final List<Long> answerNanos = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> readableNanos = Collections.synchronizedList(new ArrayList<>());

    DeploymentLoad(int port, String environment, int perSecond) {
        this.port = port;
        this.environment = environment;
        this.perSecond = perSecond;
    }

    void run(Duration duration) {
        long total = perSecond * duration.toSeconds();
        long start = System.nanoTime();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < total; i++) {
                int number = i;
                long wait = start + i * 1_000_000_000L / perSecond - System.nanoTime();
                if (wait > 0) {
                    LockSupport.parkNanos(wait);
                }
                sent.incrementAndGet();
                callers.execute(() -> report(number));
            }
        }
    }

    int sent() {
        return sent.get();
    }

    /// Keys.
    Set<String> acknowledged() {
        return acknowledged;
    }

    /// Sends everything once more, to another process.
    void repeat(int otherPort) {
        try (ExecutorService callers = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < sent.get(); i++) {
                int number = i;
                callers.execute(() -> {
                    int status = post(otherPort, number);
                    if (status != 200 && status != 201) {
                        throw new IllegalStateException("Status " + status);
                    }
                });
            }
        }
    }

    private void report(int number) {
        long start = System.nanoTime();
        if (post(port, number) != 201) {
            return;
        }
        answerNanos.add(System.nanoTime() - start);
        acknowledged.add(keyOf(number));
        if (number % READ_EVERY == 0) {
            awaitReadable(number);
            readableNanos.add(System.nanoTime() - start);
        }
    }

    private void awaitReadable(int number) {
        String path = "/api/platform/deployments?environment=%s&limit=1000&entity=%s"
                .formatted(environment, componentOf(number));
        try {
            while (!get(port, path).contains("\"" + keyOf(number) + "\"")) {
                Thread.onSpinWait();
            }
        } catch (IOException gone) {
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private int post(int to, int number) {
        String body = """
                {"component": "%s", "environment": "%s", "version": "1.0.%d", "key": "%s",
                 "commit": "0123456789abcdef0123456789abcdef01234567", "link": "https://ci.example.com/runs/%d"}""".formatted(componentOf(number), environment, number, keyOf(number), number);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/api/platform/deployments".formatted(to)))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException gone) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    static String get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(TIMEOUT)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    String report() {
        return "%d sent at %d/s, %d acknowledged; answered in ms p50 %.1f, p99 %.1f, max %.1f; readable in ms p50 %.1f, max %.1f"
                .formatted(
                        sent.get(),
                        perSecond,
                        acknowledged.size(),
                        millis(answerNanos, 0.5),
                        millis(answerNanos, 0.99),
                        millis(answerNanos, 1),
                        millis(readableNanos, 0.5),
                        millis(readableNanos, 1));
    }

    private static double millis(List<Long> nanos, double share) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty() ? -1 : sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }

    private String keyOf(int number) {
        return environment + "-" + number;
    }

    private static String componentOf(int number) {
        return "load-" + number % COMPONENTS;
    }
}
