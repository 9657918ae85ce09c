package dev.mokuroku.source.github.client;

import dev.mokuroku.entity.RepositoryPath;
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
    private final Transport transport;
    private final GithubHost scanned;

    GithubHosts(GithubConfig config, Transport transport) {
        this.transport = transport;
        config.hosts().forEach((name, access) -> add(name, access));
        this.scanned = add(config.host(), config);
    }

    /// The one whose organisations are scanned.
    GithubHost scanned() {
        return scanned;
    }

    /// @param name a host, with its port where that is not the usual one; github.com's raw host is github.com
    public Optional<GithubHost> byName(String name) {
        return Optional.ofNullable(byName.get(hostOf(name.toLowerCase(Locale.ROOT))));
    }

    private static String hostOf(String name) {
        return name.equals(RepositoryPath.RAW_HOST) ? "github.com" : name;
    }

    private GithubHost add(String name, GithubAccess access) {
        GithubHost host = new GithubHost(name.toLowerCase(Locale.ROOT), access, transport);
        byName.put(host.name(), host);
        return host;
    }
}
