package dev.mokuroku.source.github.client;

import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.client.ratelimit.RateLimit;
import dev.mokuroku.source.github.client.ratelimit.RateLimitStore;
import dev.mokuroku.source.github.client.ratelimit.RateLimiter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Clients that wait for nothing between attempts.
public final class GithubClients {
    private GithubClients() {}

    public static GithubClient of(GithubConfig config) {
        return of(config, limiter());
    }

    static GithubClient of(GithubConfig config, RateLimiter limiter) {
        return of(config, limiter, Clock.systemUTC());
    }

    static GithubClient of(GithubConfig config, RateLimiter limiter, Clock clock) {
        Transport transport = new Transport(limiter, new SimpleMeterRegistry(), clock);
        return new GithubClient(
                new GithubHosts(config, transport), transport, new SimpleMeterRegistry(), duration -> {});
    }

    private static RateLimiter limiter() {
        return limiter(new HashMap<>(), new SimpleMeterRegistry(), Clock.systemUTC());
    }

    /// @param shared what all replicas know, by account and resource
    public static RateLimiter limiter(Map<String, RateLimit> shared, MeterRegistry meters, Clock clock) {
        RateLimitStore store = new RateLimitStore() {
            @Override
            public Optional<RateLimit> find(String account, RateLimit.Resource resource) {
                return Optional.ofNullable(shared.get(account + " " + resource));
            }

            @Override
            public void save(String account, RateLimit.Resource resource, RateLimit limit) {
                shared.put(account + " " + resource, limit);
            }
        };
        return new RateLimiter(store, meters, clock);
    }

    public static GithubHosts hosts(GithubConfig config) {
        return new GithubHosts(config, new Transport(limiter(), new SimpleMeterRegistry(), Clock.systemUTC()));
    }

    public static GithubRest rest() {
        return rest(limiter(), Clock.systemUTC());
    }

    public static GithubDownloads downloads() {
        return new GithubDownloads(
                new Transport(limiter(), new SimpleMeterRegistry(), Clock.systemUTC()), duration -> {});
    }

    static GithubRest rest(RateLimiter limiter, Clock clock) {
        return new GithubRest(new Transport(limiter, new SimpleMeterRegistry(), clock), duration -> {});
    }

    public static GithubApi api(RateLimiter limiter, Clock clock) {
        return new GithubApi(new Transport(limiter, new SimpleMeterRegistry(), clock), duration -> {});
    }

    /// @param settings below `mokuroku.github.`
    public static GithubConfig config(String apiUrl, Map<String, String> settings) {
        Map<String, String> values = new HashMap<>();
        values.put("mokuroku.github.api-url", apiUrl);
        values.put("mokuroku.github.token", "a-token-of-tests");
        settings.forEach((name, value) -> values.put("mokuroku.github." + name, value));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(GithubConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(GithubConfig.class);
    }
}
