package dev.mokuroku.source.github.client;

import dev.mokuroku.source.github.GithubConfig;
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
        return of(config, budget(new HashMap<>(), new SimpleMeterRegistry(), Clock.systemUTC()));
    }

    static GithubClient of(GithubConfig config, RateBudget budget) {
        return new GithubClient(hosts(config), new SimpleMeterRegistry(), budget, duration -> {});
    }

    /// @param kept what all replicas know
    static RateBudget budget(Map<String, Allowance> kept, MeterRegistry meters, Clock clock) {
        Allowances allowances = new Allowances() {
            @Override
            public Optional<Allowance> of(String account) {
                return Optional.ofNullable(kept.get(account));
            }

            @Override
            public void keep(String account, Allowance allowance) {
                kept.put(account, allowance);
            }
        };
        return new RateBudget(allowances, meters, clock);
    }

    public static GithubHosts hosts(GithubConfig config) {
        return new GithubHosts(config);
    }

    public static GithubRest rest() {
        return new GithubRest(new SimpleMeterRegistry(), duration -> {});
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
