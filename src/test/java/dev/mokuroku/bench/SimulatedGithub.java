package dev.mokuroku.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mokuroku.launch.GeneratedRepository;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/// An organisation `acme` whose every repository, `service-0` and so on, holds a component. Answers each call
/// after some time.
final class SimulatedGithub implements AutoCloseable {
    private static final int PAGE = 100;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Instant FIRST_PUSH = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicIntegerArray editions;
    private final long latency;
    private final HttpServer server;
    private final AtomicInteger calls = new AtomicInteger();

    /// @param latency milliseconds
    SimulatedGithub(int repositories, long latency) throws IOException {
        this.editions = new AtomicIntegerArray(repositories);
        this.latency = latency;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String apiUrl() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// From now on the descriptor of this repository carries the label `edition: e<number>`.
    void push(int repository, int edition) {
        editions.set(repository, edition);
    }

    /// Since the last time that this was asked.
    int calls() {
        return calls.getAndSet(0);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        JsonNode variables = MAPPER.readTree(exchange.getRequestBody()).path("variables");
        pause();
        byte[] answer = MAPPER.writeValueAsBytes(
                MAPPER.createObjectNode().set("data", variables.has("r0") ? named(variables) : page(variables)));
        exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/graphql") ? 200 : 404, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(latency);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private ObjectNode named(JsonNode variables) {
        ObjectNode data = MAPPER.createObjectNode();
        for (int i = 0; variables.has("r" + i); i++) {
            String name = variables.path("r" + i).asText();
            data.set("r" + i, repository(Integer.parseInt(name.substring(name.indexOf('-') + 1))));
        }
        return data;
    }

    private ObjectNode page(JsonNode variables) {
        List<Integer> sorted = variables.path("order").path("field").asText().equals("PUSHED_AT")
                ? IntStream.range(0, editions.length())
                        .boxed()
                        .sorted((one, other) -> pushedAt(other).compareTo(pushedAt(one)))
                        .toList()
                : IntStream.range(0, editions.length()).boxed().toList();
        int from = variables.path("after").asInt(0);
        int to = Math.min(sorted.size(), from + PAGE);
        ObjectNode data = MAPPER.createObjectNode();
        ObjectNode repositories = data.putObject("repositoryOwner").putObject("repositories");
        repositories.put("totalCount", sorted.size());
        repositories
                .putObject("pageInfo")
                .put("hasNextPage", to < sorted.size())
                .put("endCursor", "" + to);
        sorted.subList(from, to)
                .forEach(number -> repositories.withArray("nodes").add(repository(number)));
        return data;
    }

    private Instant pushedAt(int number) {
        return FIRST_PUSH.plusSeconds(number * 60L + editions.get(number) * 10_000_000L);
    }

    private ObjectNode repository(int number) {
        return new GeneratedRepository(number, editions.get(number), editions.length())
                .node()
                .put("pushedAt", pushedAt(number).toString());
    }
}
