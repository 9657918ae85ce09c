package dev.mokuroku.source.github;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ConfigMapping(prefix = "mokuroku.github")
public interface GithubConfig extends GithubAccess {
    @Override
    @WithDefault("https://api.github.com")
    URI apiUrl();

    /// The host of repositories' web addresses.
    @WithDefault("github.com")
    String host();

    /// Other GitHubs whose files may be read, by the host of their web addresses.
    Map<String, GithubAccess> hosts();

    /// Logins of the organisations, or users, whose repositories are scanned.
    Optional<List<String>> organizations();

    /// Path of the descriptor in each repository.
    @WithDefault("catalog-info.yaml")
    String catalogPath();

    /// From one look at what was pushed to the next.
    @WithDefault("5m")
    Duration scanInterval();

    /// From one scan of every repository to the next: what was archived, deleted or renamed is seen then, where
    /// no webhook tells of it.
    @WithDefault("24h")
    Duration fullScanInterval();

    /// The share of descriptors that may be missing in one scan, from 0 to 1. With more than that missing the
    /// scan removes nothing until it is confirmed.
    @WithDefault("0.2")
    double mostMissing();

    Repositories repositories();

    /// Which repositories are scanned. A repository must pass every filter.
    interface Repositories {
        /// Name patterns, `*` for any characters: one must match, where there are any.
        Optional<List<String>> include();

        /// Name patterns: none may match.
        Optional<List<String>> exclude();

        /// Topics: one must be set, where there are any.
        Optional<List<String>> topics();

        /// Topics: none may be set.
        Optional<List<String>> excludeTopics();

        /// `public`, `private`, `internal`; all where unset.
        Optional<List<String>> visibility();

        /// Archived repositories still run somewhere more often than not, so they are in unless this says no.
        @WithDefault("true")
        boolean archived();

        @WithDefault("true")
        boolean forks();
    }
}
