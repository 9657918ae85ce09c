package dev.mokuroku.source.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.ratelimit.RateLimit.Resource;
import dev.mokuroku.source.github.client.ratelimit.RateLimitedException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Sends GraphQL queries to GitHub. Any thread may call.
@ApplicationScoped
public class GithubClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final GithubHost scanned;
    private final Transport transport;
    private final Retries retries;
    private final MeterRegistry meters;

    @Inject
    GithubClient(GithubHosts hosts, Transport transport, MeterRegistry meters) {
        this(hosts, transport, meters, Thread::sleep);
    }

    GithubClient(GithubHosts hosts, Transport transport, MeterRegistry meters, Retries.Pause pause) {
        this.scanned = hosts.scanned();
        this.transport = transport;
        this.retries = new Retries(pause);
        this.meters = meters;
    }

    /// The `data` of the answer.
    ///
    /// @param owner whose repositories are asked for: selects the installation of an App
    /// @param query name of a file in `src/main/resources/github`
    /// @throws GithubException when GitHub does not answer whole, after retries
    public JsonNode query(String owner, String query, Map<String, Object> variables) throws GithubException {
        return queryDocument(owner, document(query), variables);
    }

    /// Whether there are credentials, without which GitHub answers no query.
    public boolean isConfigured() {
        return scanned.credentials().isConfigured();
    }

    /// Whether the credentials are those of an App, which may not see e-mail addresses.
    public boolean isApp() {
        return scanned.credentials().isApp();
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
    public JsonNode queryDocument(String owner, String document, Map<String, Object> variables) throws GithubException {
        return queryDocument(scanned, owner, document, variables);
    }

    /// As [#ask], of any GitHub that is configured.
    public JsonNode queryDocument(GithubHost host, String owner, String document, Map<String, Object> variables)
            throws GithubException {
        return queryDocument(host, owner, document, attempt -> variables, false);
    }

    /// As [#queryDocument], for what may be too much to ask for at once.
    ///
    /// @param variables of an attempt, numbered from 0: each may ask for less than the one before
    /// @param evenIfExhausted whether to ask although the rate limit was exhausted at the last response. The first
    ///     call of a scan does, because scans are rare and the limit may have been raised
    public JsonNode queryShrinking(
            String owner, String document, IntFunction<Map<String, Object>> variables, boolean evenIfExhausted)
            throws GithubException {
        return queryDocument(scanned, owner, document, variables, evenIfExhausted);
    }

    /// For what takes many calls.
    ///
    /// @throws GithubException saying until when it is put off, where the rate limit is too short for it
    public void checkRoomFor(String owner, int points) throws GithubException {
        transport.limiter().checkRoomFor(scanned.credentials().accountFor(owner), points);
    }

    private JsonNode queryDocument(
            GithubHost host,
            String owner,
            String document,
            IntFunction<Map<String, Object>> variables,
            boolean evenIfExhausted)
            throws GithubException {
        String whole = Fragments.withFragments(document);
        return retries.run(attempt -> {
            String body = PlainJson.MAPPER
                    .valueToTree(Map.of("query", whole, "variables", variables.apply(attempt)))
                    .toString();
            JsonNode response = transport.call(
                    host.credentials(),
                    owner,
                    Resource.GRAPHQL,
                    evenIfExhausted,
                    authorization -> send(host, owner, body, authorization));
            report(host.credentials().accountFor(owner), response.path("data").path("rateLimit"));
            return GraphQLErrors.dataOf(response, whole);
        });
    }

    private void report(String account, JsonNode rateLimit) {
        meters.counter("mokuroku.github.cost").increment(rateLimit.path("cost").asDouble());
        if (rateLimit.path("resetAt").isTextual()) {
            transport
                    .limiter()
                    .report(
                            account,
                            Resource.GRAPHQL,
                            rateLimit.path("limit").asInt(),
                            rateLimit.path("remaining").asInt(),
                            Instant.parse(rateLimit.path("resetAt").asText()));
        }
    }

    private JsonNode send(GithubHost host, String owner, String body, @Nullable String authorization)
            throws IOException, GithubException, InterruptedException {
        if (authorization == null) {
            throw host.credentials().missing(owner);
        }
        HttpRequest request = HttpRequest.newBuilder(host.graphQL())
                .timeout(TIMEOUT)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<InputStream> response = transport.send(request);
        try (InputStream content = response.body()) {
            transport.check().checkOk(response);
            JsonNode json = PlainJson.MAPPER.readTree(content);
            for (JsonNode error : json.path("errors")) {
                if (error.path("type").asText().equals("RATE_LIMITED")) {
                    throw RateLimitedException.exhausted(transport.check().resetOf(response.headers()));
                }
            }
            return json;
        }
    }
}
