package dev.mokuroku.platform.outreach;

import dev.mokuroku.platform.edit.TargetVersion;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.GithubRefusalException;
import dev.mokuroku.source.github.write.RepositoryWriters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Reads the tags of repositories that publish actions and modules, because uses name tags and commits of theirs.
@ApplicationScoped
class TagLookup {
    private static final Duration KEEP = Duration.ofMinutes(10);
    private static final int MAX_REPOSITORIES = 500;
    private static final int OWNER_AND_NAME = 2;

    private final RepositoryWriters repositories;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    TagLookup(RepositoryWriters repositories, Clock clock) {
        this.repositories = repositories;
        this.clock = clock;
    }

    private record Known(Map<String, String> commits, Instant readAt) {}

    /// The version with its tags and its commit, if the package is a repository on GitHub.
    TargetVersion target(String purl, String version) throws GithubException {
        TargetVersion target = TargetVersion.of(version);
        Optional<String> slug = slugOf(purl);
        if (slug.isEmpty()) {
            return target;
        }
        Map<String, String> commits = commits(slug.get());
        String commit = Stream.of(version, "v" + version)
                .map(commits::get)
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
        return target.withTags(commits.keySet()).withCommit(commit);
    }

    private Map<String, String> commits(String slug) throws GithubException {
        Known found = known.get(slug);
        if (found != null && clock.instant().isBefore(found.readAt().plus(KEEP))) {
            return found.commits();
        }
        Map<String, String> commits = read(slug);
        if (known.size() >= MAX_REPOSITORIES) {
            known.clear();
        }
        known.put(slug, new Known(commits, clock.instant()));
        return commits;
    }

    private Map<String, String> read(String slug) throws GithubException {
        try {
            return Map.copyOf(repositories.open(slug).tags());
        } catch (GithubRefusalException unknown) {
            return Map.of();
        }
    }

    /// @return empty for a package that is no repository
    private static Optional<String> slugOf(String purl) {
        for (String prefix : new String[] {"pkg:githubactions/", "pkg:github/"}) {
            if (purl.startsWith(prefix)) {
                String[] segments = purl.substring(prefix.length()).split("[/?#]", -1);
                return segments.length < OWNER_AND_NAME
                        ? Optional.empty()
                        : Optional.of(segments[0] + "/" + segments[1]);
            }
        }
        return Optional.empty();
    }
}
