package dev.mokuroku.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/// Sends one request again and again.
final class Measurement {
    private static final int WARM_UP = 200;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpRequest request;

    Measurement(int port, String path, String body) {
        this(port, path, body, "");
    }

    /// @param token empty for a guest
    Measurement(int port, String path, String body, String token) {
        HttpRequest.Builder built = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!token.isEmpty()) {
            built.header("Authorization", "Bearer " + token);
        }
        this.request = body.isEmpty()
                ? built.build()
                : built.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
    }

    /// Milliseconds of each of so many calls, one after the other, sorted.
    double[] latencies(int calls) throws IOException, InterruptedException {
        for (int i = 0; i < Math.min(calls, WARM_UP); i++) {
            send();
        }
        double[] taken = new double[calls];
        for (int i = 0; i < calls; i++) {
            long start = System.nanoTime();
            send();
            taken[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(taken);
        return taken;
    }

    /// Calls a second by several clients at once.
    double rate(int clients, int seconds) throws InterruptedException {
        AtomicLong calls = new AtomicLong();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Thread[] threads = new Thread[clients];
        for (int i = 0; i < clients; i++) {
            threads[i] = Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < end) {
                    try {
                        send();
                    } catch (IOException | InterruptedException failure) {
                        throw new IllegalStateException(failure);
                    }
                    calls.incrementAndGet();
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return (double) calls.get() / seconds;
    }

    private void send() throws IOException, InterruptedException {
        answer();
    }

    byte[] answer() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
