package dev.mokuroku.repository;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Which facts are asked for, checked at the start.
@Startup
@Singleton
public class FactsSettings {
    private static final String MANIFESTS = "mokuroku.github.facts.manifests";
    /// Each is looked up in every repository of a page.
    private static final int MAX_MANIFESTS = 20;

    private static final int MAX_PATH_LENGTH = 500;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final boolean enabled;
    private final boolean alerts;
    private final List<String> manifests;

    FactsSettings(FactsConfig config) {
        this.enabled = config.enabled();
        this.alerts = config.alerts();
        this.manifests = config.manifests().orElse(List.of()).stream()
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .distinct()
                .toList();
        manifests.forEach(FactsSettings::check);
        if (manifests.size() > MAX_MANIFESTS) {
            throw refused("at most %d paths are allowed, but there are %d".formatted(MAX_MANIFESTS, manifests.size()));
        }
    }

    private static void check(String path) {
        if (path.length() > MAX_PATH_LENGTH || CONTROL.matcher(path).find()) {
            throw refused("a path must have at most %d characters, all of them printable".formatted(MAX_PATH_LENGTH));
        }
        if (path.startsWith("/")) {
            throw refused(
                    "'%s' must be a path from the root of a repository, without a slash at its start".formatted(path));
        }
        if (path.endsWith("/") || path.contains("*")) {
            throw refused("'%s' must be the path of one file".formatted(path));
        }
        if (Arrays.stream(path.split("/"))
                .anyMatch(segment -> segment.isEmpty() || segment.equals(".") || segment.equals(".."))) {
            throw refused("'%s' must have no segment that is empty, . or ..".formatted(path));
        }
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("%s: %s".formatted(MANIFESTS, why));
    }

    public boolean enabled() {
        return enabled;
    }

    /// Whether open vulnerabilities are counted.
    public boolean alerts() {
        return enabled && alerts;
    }

    /// Paths from the root.
    List<String> manifests() {
        return manifests;
    }

    /// What decides about what is kept: with another, every repository is to be looked at again.
    @Override
    public String toString() {
        return enabled ? "%d %s %s".formatted(FactsParser.REVISION, manifests, alerts) : "no facts";
    }
}
