package dev.mokuroku.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Requests at steady rates, whatever becomes of those before, and figures of what they got.
final class Load implements AutoCloseable {
    private static final Duration CLIENT_TIMEOUT = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Figures> figures = new ConcurrentHashMap<>();

    /// Of one sort of requests.
    static final class Figures {
        private final Map<String, Integer> byOutcome = new TreeMap<>();
        private Duration longest = Duration.ZERO;
        private long lastSuccess = System.nanoTime();
        private Duration longestWithoutSuccess = Duration.ZERO;

        private synchronized void add(String outcome, Duration took) {
            byOutcome.merge(outcome, 1, Integer::sum);
            longest = longest.compareTo(took) > 0 ? longest : took;
            if (outcome.startsWith("2")) {
                Duration gap = Duration.ofNanos(System.nanoTime() - lastSuccess);
                longestWithoutSuccess = longestWithoutSuccess.compareTo(gap) > 0 ? longestWithoutSuccess : gap;
                lastSuccess = System.nanoTime();
            }
        }

        private synchronized void reset() {
            byOutcome.clear();
            longest = Duration.ZERO;
            lastSuccess = System.nanoTime();
            longestWithoutSuccess = Duration.ZERO;
        }

        synchronized Set<String> outcomes() {
            return Set.copyOf(byOutcome.keySet());
        }

        synchronized int count(String outcome) {
            return byOutcome.getOrDefault(outcome, 0);
        }

        synchronized Duration longest() {
            return longest;
        }

        synchronized Duration longestWithoutSuccess() {
            return longestWithoutSuccess;
        }

        @Override
        public synchronized String toString() {
            return "%s, longest answer %.1f s, longest time without success %.1f s"
                    .formatted(byOutcome, longest.toMillis() / 1e3, longestWithoutSuccess.toMillis() / 1e3);
        }
    }

    interface Requests {
        /// @param number another one each time
        HttpRequest.Builder next(int number);
    }

    interface Outcomes {
        void of(int number, int status);
    }

    void every(Duration interval, String sort, Requests next, Outcomes outcomes) {
        AtomicInteger number = new AtomicInteger();
        Figures counted = figures(sort);
        var _ = clock.scheduleAtFixedRate(
                () -> {
                    int current = number.incrementAndGet();
                    requests.execute(() -> send(counted, current, next.next(current), outcomes));
                },
                0,
                interval.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    private void send(Figures counted, int number, HttpRequest.Builder request, Outcomes outcomes) {
        long start = System.nanoTime();
        String outcome;
        try {
            int status = client.send(request.timeout(CLIENT_TIMEOUT).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .statusCode();
            outcomes.of(number, status);
            outcome = Integer.toString(status);
        } catch (IOException failure) {
            outcome = failure.getClass().getSimpleName();
        } catch (InterruptedException stopped) {
            return;
        }
        counted.add(outcome, Duration.ofNanos(System.nanoTime() - start));
    }

    Figures figures(String sort) {
        return figures.computeIfAbsent(sort, it -> new Figures());
    }

    /// Forgets what was counted. What is under way then is counted when it is answered.
    void reset() {
        figures.values().forEach(Figures::reset);
    }

    /// Sends no more, and returns when all is answered.
    void end() {
        clock.close();
        requests.close();
    }

    @Override
    public void close() {
        end();
        client.close();
    }

    static HttpRequest.Builder get(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)));
    }

    static HttpRequest.Builder send(int port, String method, String path, String json) {
        return get(port, path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
    }

    static HttpRequest.Builder register(int port, String target) {
        return send(port, "POST", "/api/catalog/locations", "{\"type\":\"url\",\"target\":\"%s\"}".formatted(target));
    }
}
