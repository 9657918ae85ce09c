package dev.mokuroku.source.github.discovery;

import dev.mokuroku.source.SourceProvider;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.url.UrlReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

@ApplicationScoped
class GithubSources implements SourceProvider {
    private final List<GithubOrganizationSource> sources;
    private final Duration interval;

    GithubSources(
            GithubConfig config, GithubRepositories repositories, UrlReader reader, ScanMarks marks, Clock clock) {
        Set<String> seen = new HashSet<>();
        this.sources = config.organizations().orElse(List.of()).stream()
                .map(String::strip)
                .filter(organization -> seen.add(organization.toLowerCase(Locale.ROOT)))
                .map(organization -> new GithubOrganizationSource(
                        organization, config, repositories, reader.references(), marks, clock))
                .toList();
        this.interval = config.scanInterval();
    }

    @Override
    public List<GithubOrganizationSource> sources() {
        return sources;
    }

    @Override
    public Duration interval() {
        return interval;
    }
}
