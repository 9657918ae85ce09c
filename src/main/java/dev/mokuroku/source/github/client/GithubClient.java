package dev.mokuroku.source.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.source.github.GithubConfig;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// Sends GraphQL queries to GitHub. Any thread may call.
///
/// Built on the JDK's HTTP client: the GraphQL clients at hand hide the status and the headers, which
/// say whether and when to try again.
@ApplicationScoped
public class GithubClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final URI graphQL;
    private final Credentials credentials;
    private final Retries retries;
    private final MeterRegistry meters;
    private final AtomicLong remaining;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    @Inject
    GithubClient(GithubConfig config, MeterRegistry meters) {
        this(config, meters, Thread::sleep);
    }

    GithubClient(GithubConfig config, MeterRegistry meters, Retries.Pause pause) {
        this.graphQL = graphQLOf(config.apiUrl());
        this.credentials = new Credentials(config);
        this.retries = new Retries(pause);
        this.meters = meters;
        this.remaining = meters.gauge("mokuroku.github.rate.limit.remaining", new AtomicLong(-1));
    }

    /// The `data` of the answer.
    ///
    /// @param owner whose repositories are asked for: tells an App which installation to use
    /// @param query name of a file in `src/main/resources/github`
    /// @throws GithubException when GitHub does not answer whole, after retries
    public JsonNode query(String owner, String query, Map<String, Object> variables) throws GithubException {
        return ask(owner, read(query), variables);
    }

    /// As [#query], for a query that is put together.
    ///
    /// @param document may use the fragments of `src/main/resources/github/fragments.graphql`
    public JsonNode ask(String owner, String document, Map<String, Object> variables) throws GithubException {
        String body = bodyOf(document, variables);
        return retries.run(attempt -> {
            JsonNode answer = send(owner, body);
            JsonNode budget = answer.path("data").path("rateLimit");
            remaining.set(budget.path("remaining").asLong(-1));
            meters.counter("mokuroku.github.cost").increment(budget.path("cost").asDouble());
            return dataOf(answer);
        });
    }

    private JsonNode send(String owner, String body) throws IOException, GithubException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(graphQL)
                .timeout(PATIENCE)
                .header("Authorization", credentials.authorizationFor(owner))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream content = response.body()) {
            meters.counter("mokuroku.github.calls", "status", Integer.toString(response.statusCode()))
                    .increment();
            StatusCheck.check(response);
            return MAPPER.readTree(content);
        }
    }

    /// A null with an error beside it is no answer: taken for one, it would look like something gone.
    private static JsonNode dataOf(JsonNode answer) throws IOException, GithubException {
        for (JsonNode error : answer.path("errors")) {
            String type = error.path("type").asText();
            String message = error.path("message").asText();
            if (type.equals("NOT_FOUND")) {
                continue; // the answer is null where it is asked for
            }
            if (type.equals("RATE_LIMITED")) {
                throw new GithubException("GitHub's rate limit is used up: " + message);
            }
            throw new TransientException("GraphQL error: " + message, Duration.ZERO);
        }
        return answer.path("data");
    }

    private static String bodyOf(String document, Map<String, Object> variables) {
        String whole = document + read("fragments.graphql");
        return MAPPER.valueToTree(Map.of("query", whole, "variables", variables))
                .toString();
    }

    private static String read(String name) {
        try (InputStream text = GithubClient.class.getResourceAsStream("/github/" + name)) {
            if (text == null) {
                throw new IllegalArgumentException("No such query: " + name);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// `https://api.github.com/graphql`; beside `/api/v3` of an Enterprise Server, `/api/graphql`.
    private static URI graphQLOf(URI api) {
        String base = api.toString().replaceAll("/+$", "");
        return URI.create(base.endsWith("/api/v3") ? base.replaceAll("/v3$", "/graphql") : base + "/graphql");
    }
}
