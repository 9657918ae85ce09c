package dev.mokuroku.source.github.client;

import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.ratelimit.RateLimit.Resource;
import dev.mokuroku.source.github.client.ratelimit.RateLimitedException;
import dev.mokuroku.source.github.client.ratelimit.RateLimiter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Sends every request to GitHub, whichever of its APIs it is for: within the rate limits, with credentials that are
/// renewed where GitHub does not take them any more, and counted. Any thread may call.
///
/// Built on the JDK's HTTP client: the GraphQL clients at hand hide the status and the headers, which say whether and
/// when to try again, and github-api reads no raw media types with an ETag.
@ApplicationScoped
class Transport {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final RateLimiter limiter;
    private final MeterRegistry meters;
    private final ResponseCheck check;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Transport(RateLimiter limiter, MeterRegistry meters, Clock clock) {
        this.limiter = limiter;
        this.meters = meters;
        this.check = new ResponseCheck(clock);
    }

    /// What is done with the value of the header `Authorization`, or null where there are no credentials.
    interface Call<T> {
        T send(@Nullable String authorization) throws IOException, GithubException, InterruptedException;
    }

    RateLimiter limiter() {
        return limiter;
    }

    ResponseCheck check() {
        return check;
    }

    Clock clock() {
        return check.clock();
    }

    HttpResponse<InputStream> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        meters.counter("mokuroku.github.calls", "status", Integer.toString(response.statusCode()))
                .increment();
        return response;
    }

    /// Calls with the credentials for this owner, and once more with new ones where GitHub refuses those of an App: a
    /// token of an installation may be revoked before it expires.
    ///
    /// @param evenIfExhausted as of [RateLimiter#check]
    <T> T call(Credentials credentials, String owner, Resource resource, boolean evenIfExhausted, Call<T> call)
            throws IOException, GithubException, InterruptedException {
        String account = credentials.accountFor(owner);
        Optional<String> authorization = credentials.authorizationIfAny(owner);
        try {
            return limited(account, resource, evenIfExhausted, () -> call.send(authorization.orElse(null)));
        } catch (UnauthorizedException refused) {
            if (authorization.isEmpty() || !credentials.renew(owner, authorization.get())) {
                throw refused;
            }
            Optional<String> renewed = credentials.authorizationIfAny(owner);
            return limited(account, resource, true, () -> call.send(renewed.orElse(null)));
        }
    }

    /// One request whose credentials are its own affair.
    interface Request<T> {
        T send() throws IOException, GithubException, InterruptedException;
    }

    <T> T limited(String account, Resource resource, boolean evenIfExhausted, Request<T> request)
            throws IOException, GithubException, InterruptedException {
        limiter.check(account, resource, evenIfExhausted);
        try {
            return request.send();
        } catch (RateLimitedException limited) {
            limiter.limited(account, resource, limited);
            throw limited;
        }
    }

    /// Takes note of what the headers of a REST response say of the rate limit.
    void report(String account, HttpHeaders headers) {
        OptionalLong limit = headers.firstValueAsLong("x-ratelimit-limit");
        OptionalLong remaining = headers.firstValueAsLong("x-ratelimit-remaining");
        String resource = headers.firstValue("x-ratelimit-resource").orElse(Resource.CORE.title());
        if (limit.isPresent() && remaining.isPresent() && resource.equals(Resource.CORE.title())) {
            limiter.report(
                    account,
                    Resource.CORE,
                    Math.toIntExact(limit.getAsLong()),
                    Math.toIntExact(remaining.getAsLong()),
                    check.resetOf(headers));
        }
    }
}
