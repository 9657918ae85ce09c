package dev.mokuroku.source.github.client;

import dev.mokuroku.source.github.GithubAccess;
import dev.mokuroku.source.github.GithubConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Every GitHub that is configured, by the host of its web addresses.
@ApplicationScoped
public class GithubHosts {
    private final Map<String, GithubHost> byName = new LinkedHashMap<>();

    GithubHosts(GithubConfig config) {
        config.hosts().forEach((name, access) -> add(name, access));
        add(config.host(), config);
    }

    /// @param name a host, with its port where that is not the usual one
    public Optional<GithubHost> named(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    private void add(String name, GithubAccess access) {
        String host = name.toLowerCase(Locale.ROOT);
        byName.put(host, new GithubHost(host, access));
    }
}
