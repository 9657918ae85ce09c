package dev.mokuroku.source.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/// Sends GraphQL queries to GitHub. Any thread may call.
///
/// Built on the JDK's HTTP client: the GraphQL clients at hand hide the status and the headers, which
/// say whether and when to try again.
@ApplicationScoped
public class GithubClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final GithubHost scanned;
    private final Retries retries;
    private final MeterRegistry meters;
    private final RateBudget budget;
    private final AtomicLong remaining;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    @Inject
    GithubClient(GithubHosts hosts, MeterRegistry meters, RateBudget budget) {
        this(hosts, meters, budget, Thread::sleep);
    }

    GithubClient(GithubHosts hosts, MeterRegistry meters, RateBudget budget, Retries.Pause pause) {
        this.budget = budget;
        this.scanned = hosts.scanned();
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
        return ask(owner, document(query), variables);
    }

    /// Whether there are credentials, without which GitHub answers no query.
    public boolean isConfigured() {
        return scanned.credentials().configured();
    }

    /// The text of a query, to be put together with another.
    ///
    /// @param query name of a file in `src/main/resources/github`
    public static String document(String query) {
        try (InputStream text = GithubClient.class.getResourceAsStream("/github/" + query)) {
            if (text == null) {
                throw new IllegalArgumentException("No such query: " + query);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// As [#query], for a query that is put together.
    ///
    /// @param document may spread the fragments that are files of `src/main/resources/github`
    public JsonNode ask(String owner, String document, Map<String, Object> variables) throws GithubException {
        return ask(scanned, owner, document, variables);
    }

    /// As [#ask], of any GitHub that is configured.
    public JsonNode ask(GithubHost host, String owner, String document, Map<String, Object> variables)
            throws GithubException {
        String body = bodyOf(document, variables);
        return ask(host, owner, attempt -> body, false);
    }

    /// As [#ask], for what may be too much to ask for at once.
    ///
    /// @param variables of an attempt, numbered from 0: each may ask for less than the one before
    /// @param first whether to ask although the rate limit was used up when it was last heard of: the first call
    ///     of a scan, which comes seldom, and finds that the limit was raised
    public JsonNode askForLess(String owner, String document, IntFunction<Map<String, Object>> variables, boolean first)
            throws GithubException {
        return ask(scanned, owner, attempt -> bodyOf(document, variables.apply(attempt)), first);
    }

    /// For what takes many calls.
    ///
    /// @throws GithubException saying until when it is put off, where the rate limit is too short for it
    public void checkBudgetFor(String owner, int calls) throws GithubException {
        budget.checkEnoughFor(scanned.credentials().accountFor(owner), calls);
    }

    private JsonNode ask(GithubHost host, String owner, IntFunction<String> body, boolean urgent)
            throws GithubException {
        String account = host.credentials().accountFor(owner);
        budget.check(account, urgent);
        try {
            return retries.run(attempt -> {
                JsonNode answer = send(host, owner, body.apply(attempt));
                note(account, answer.path("data").path("rateLimit"));
                return AnswerCheck.dataOf(answer);
            });
        } catch (RateLimitedException limit) {
            budget.limited(account, limit);
            throw limit;
        }
    }

    private void note(String account, JsonNode rateLimit) {
        remaining.set(rateLimit.path("remaining").asLong(-1));
        meters.counter("mokuroku.github.cost").increment(rateLimit.path("cost").asDouble());
        if (rateLimit.path("resetAt").isTextual()) {
            budget.answered(
                    account,
                    rateLimit.path("limit").asInt(),
                    rateLimit.path("remaining").asInt(),
                    Instant.parse(rateLimit.path("resetAt").asText()));
        }
    }

    private JsonNode send(GithubHost host, String owner, String body)
            throws IOException, GithubException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(host.graphQL())
                .timeout(PATIENCE)
                .header("Authorization", host.credentials().authorizationFor(owner))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream content = response.body()) {
            meters.counter("mokuroku.github.calls", "status", Integer.toString(response.statusCode()))
                    .increment();
            StatusCheck.check(response);
            JsonNode answer = MAPPER.readTree(content);
            for (JsonNode error : answer.path("errors")) {
                if (error.path("type").asText().equals("RATE_LIMITED")) {
                    throw RateLimitedException.usedUp(StatusCheck.resetOf(response));
                }
            }
            return answer;
        }
    }

    private static String bodyOf(String document, Map<String, Object> variables) {
        return MAPPER.valueToTree(Map.of("query", Fragments.completed(document), "variables", variables))
                .toString();
    }
}
