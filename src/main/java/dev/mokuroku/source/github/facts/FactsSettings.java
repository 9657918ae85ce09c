package dev.mokuroku.source.github.facts;

import dev.mokuroku.source.github.GithubConfig;
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
    private static final int MOST_MANIFESTS = 20;

    private static final int LONGEST_PATH = 500;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final boolean enabled;
    private final boolean alerts;
    private final List<String> manifests;

    FactsSettings(GithubConfig config) {
        this.enabled = config.facts().enabled();
        this.alerts = config.facts().alerts();
        this.manifests = config.facts().manifests().orElse(List.of()).stream()
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .distinct()
                .toList();
        manifests.forEach(FactsSettings::check);
        if (manifests.size() > MOST_MANIFESTS) {
            throw refused("at most %d paths are read, and these are %d".formatted(MOST_MANIFESTS, manifests.size()));
        }
    }

    private static void check(String path) {
        if (path.length() > LONGEST_PATH || CONTROL.matcher(path).find()) {
            throw refused("a path has at most %d characters, and none that is not printed".formatted(LONGEST_PATH));
        }
        if (path.startsWith("/")) {
            throw refused(
                    "'%s' must be a path from the root of a repository, without a slash at its start".formatted(path));
        }
        if (path.endsWith("/") || path.contains("*")) {
            throw refused("'%s' must be the path of one file".formatted(path));
        }
        if (Arrays.stream(path.split("/")).anyMatch(it -> it.isEmpty() || it.equals(".") || it.equals(".."))) {
            throw refused("'%s' must have no empty part, and none that is . or ..".formatted(path));
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
        return enabled ? "%d %s %s".formatted(FactsReading.REVISION, manifests, alerts) : "no facts";
    }
}
