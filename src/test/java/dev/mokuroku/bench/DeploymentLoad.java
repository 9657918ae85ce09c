package dev.mokuroku.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Sends reports at a steady rate, whether or not earlier ones are answered. One thread and few connections,
/// because the generator shares the processor with what it measures. Times count from when a request was due,
/// so that a request that waits for a connection is a slow one.
final class DeploymentLoad implements AutoCloseable {
    /// More requests wait for a connection.
    private static final int CONNECTIONS = 128;
    /// Of so many requests, the first report of one is read again at once.
    private static final int READ_EVERY = 50;

    private static final long DRAIN_SECONDS = 60;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    /// Without a handler, Vert.x logs each connection that the kill ends.
    private final HttpClient client = vertx.httpClientBuilder()
            .with(new HttpClientOptions().setMaxPoolSize(CONNECTIONS).setIdleTimeout((int) DRAIN_SECONDS))
            .withConnectHandler(connection -> connection.exceptionHandler(_ -> {}))
            .build();
    private final int port;
    private final ReportForm form;
    private final String environment;
    private final int perSecond;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final List<Long> answerNanos = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> readableNanos = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger sent = new AtomicInteger();

    /// @param perSecond reports; a multiple of those of one request
    DeploymentLoad(int port, ReportForm form, String environment, int perSecond) {
        this.port = port;
        this.form = form;
        this.environment = environment;
        this.perSecond = perSecond;
    }

    /// Returns when all requests are answered or failed.
    void run(int seconds) throws InterruptedException {
        int requests = perSecond * seconds / form.reports();
        CountDownLatch open = new CountDownLatch(requests);
        long start = System.nanoTime();
        long nanosPerRequest = 1_000_000_000L * form.reports() / perSecond;
        vertx.setPeriodic(1, timer -> {
            for (int next = sent.get(); next < requests; next = sent.incrementAndGet()) {
                long due = start + next * nanosPerRequest;
                if (due > System.nanoTime()) {
                    return;
                }
                send(next, due, open);
            }
            vertx.cancelTimer(timer);
        });
        if (!open.await(seconds + DRAIN_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("%d requests were not answered".formatted(open.getCount()));
        }
    }

    /// Reports.
    int sent() {
        return sent.get() * form.reports();
    }

    /// Keys.
    Set<String> acknowledged() {
        return acknowledged;
    }

    /// Sends everything once more, to another process.
    ///
    /// @return how many requests were not accepted
    long repeat(int otherPort) throws InterruptedException {
        Set<Integer> refused = ConcurrentHashMap.newKeySet();
        int requests = sent.get();
        CountDownLatch open = new CountDownLatch(requests);
        for (int i = 0; i < requests; i++) {
            int number = i;
            post(otherPort, number).onComplete(answer -> {
                if (answer.failed() || !answer.result()) {
                    refused.add(number);
                }
                open.countDown();
            });
        }
        if (!open.await(DRAIN_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("%d requests were not answered".formatted(open.getCount()));
        }
        return refused.size();
    }

    private void send(int number, long due, CountDownLatch open) {
        post(port, number)
                .compose(accepted -> {
                    if (!accepted) {
                        return Future.failedFuture("refused");
                    }
                    answerNanos.add(System.nanoTime() - due);
                    form.keys(environment, number).forEach(acknowledged::add);
                    return number % READ_EVERY == 0 ? awaitReadable(number, due) : Future.succeededFuture();
                })
                .onComplete(done -> open.countDown());
    }

    private Future<Boolean> post(int to, int number) {
        return client.request(HttpMethod.POST, to, "localhost", form.path())
                .compose(request -> request.putHeader("Content-Type", form.contentType())
                        .send(Buffer.buffer(form.body(environment, number))))
                .compose(response ->
                        response.body().map(body -> form.isAccepted(response.statusCode(), body.toString())));
    }

    private Future<Void> awaitReadable(int number, long due) {
        String key = '"' + form.keys(environment, number).getFirst() + '"';
        String path = "/api/platform/deployments?environment=%s&limit=1000&entity=%s"
                .formatted(environment, ReportForm.componentOf(number * form.reports()));
        return client.request(HttpMethod.GET, port, "localhost", path)
                .compose(request -> request.send().compose(HttpClientResponse::body))
                .compose(body -> {
                    if (!body.toString().contains(key)) {
                        return awaitReadable(number, due);
                    }
                    readableNanos.add(System.nanoTime() - due);
                    return Future.succeededFuture();
                });
    }

    String report() {
        return "%d sent at %d/s, %d acknowledged; answered in ms p50 %.1f, p99 %.1f, max %.1f; readable in ms p50 %.1f, max %.1f"
                .formatted(
                        sent(),
                        perSecond,
                        acknowledged.size(),
                        millis(answerNanos, 0.5),
                        millis(answerNanos, 0.99),
                        maxAnswerMillis(),
                        millis(readableNanos, 0.5),
                        maxReadableMillis());
    }

    double maxAnswerMillis() {
        return millis(answerNanos, 1);
    }

    double maxReadableMillis() {
        return millis(readableNanos, 1);
    }

    private static double millis(List<Long> nanos, double share) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty() ? -1 : sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
