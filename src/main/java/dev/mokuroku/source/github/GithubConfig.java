package dev.mokuroku.source.github;

import dev.mokuroku.source.glob.Glob;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /// As [#organizations], each once; letter case makes no other one.
    default List<String> organizationLogins() {
        Set<String> seen = new HashSet<>();
        return organizations().orElse(List.of()).stream()
                .map(String::strip)
                .filter(login -> seen.add(login.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /// Paths of the descriptors in each repository, and patterns of such paths.
    @WithDefault("catalog-info.yaml")
    List<String> catalogPath();

    /// The path of a descriptor that is added.
    default String newDescriptorPath() {
        return catalogPath().stream()
                .map(path -> path.strip().replaceFirst("^/+", ""))
                .filter(path -> !Glob.isGlob(path))
                .findFirst()
                .orElse("catalog-info.yaml");
    }

    /// From one look at what was pushed to the next.
    @WithDefault("5m")
    Duration scanInterval();

    /// From one scan of every repository to the next: it finds what was archived, deleted or renamed
    /// without a webhook.
    @WithDefault("24h")
    Duration fullScanInterval();

    /// The share of descriptors that may be missing in one scan, from 0 to 1. With more than that missing the
    /// scan removes nothing until it is confirmed.
    @WithDefault("0.2")
    double mostMissing();

    Repositories repositories();

    People people();

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

    /// Teams as Groups and members as Users.
    interface People {
        /// The credentials must be allowed to read the organisation's members.
        @WithDefault("false")
        boolean enabled();

        /// Namespace of the Groups; `{organization}` stands for the login of the organisation in lower case, for
        /// organisations whose teams have the same names. Users are in `default`, for a login is one person.
        @WithDefault("default")
        String namespace();

        /// `spec.type` of the Groups.
        @WithDefault("team")
        String groupType();

        /// Patterns of teams' slugs, `*` for any characters: one must match, where there are any.
        Optional<List<String>> include();

        /// Patterns of teams' slugs: none may match.
        Optional<List<String>> exclude();

        /// Whether members of no team that is in are Users.
        @WithDefault("true")
        boolean withoutTeam();

        /// Whether GitHub is asked who is suspended, so that those are no Users. Only an Enterprise Server knows
        /// that; at github.com they are no members.
        @WithDefault("false")
        boolean checksSuspended();

        @WithDefault("1h")
        Duration scanInterval();
    }
}
