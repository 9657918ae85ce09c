package dev.mokuroku.source.github.write;

import dev.mokuroku.source.github.client.GithubClients;
import dev.mokuroku.source.github.client.ratelimit.RateLimiter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/// Callers that wait for nothing between attempts.
public final class ApiCallersForTests {
    private ApiCallersForTests() {}

    /// @param settings below `mokuroku.github.`
    public static ApiCallers of(String apiUrl, Map<String, String> settings) {
        Clock clock = Clock.systemUTC();
        RateLimiter limiter = GithubClients.limiter(new HashMap<>(), new SimpleMeterRegistry(), clock);
        return new ApiCallers(
                GithubClients.api(limiter, clock), GithubClients.hosts(GithubClients.config(apiUrl, settings)));
    }
}
