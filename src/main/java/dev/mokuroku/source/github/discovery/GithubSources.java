package dev.mokuroku.source.github.discovery;

import dev.mokuroku.source.SourceProvider;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.OrganizationName;
import dev.mokuroku.source.github.discovery.store.ScanCheckpointStore;
import dev.mokuroku.source.url.UrlReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

@ApplicationScoped
class GithubSources implements SourceProvider {
    private final List<GithubOrganizationSource> sources;
    private final Duration interval;

    GithubSources(
            GithubConfig config,
            OrganizationRepositoriesFactory repositories,
            RepositoryDescriptors descriptors,
            ListingObservers observers,
            UrlReader reader,
            ScanCheckpointStore checkpoints,
            Clock clock) {
        this.sources = config.organizationLogins().stream()
                .map(organization -> new GithubOrganizationSource(
                        config,
                        repositories.of(organization),
                        descriptors,
                        observers,
                        reader.references(),
                        checkpoints,
                        clock))
                .toList();
        this.interval = config.scanInterval();
    }

    @Override
    public List<GithubOrganizationSource> sources() {
        return sources;
    }

    @Override
    public String setting() {
        return "mokuroku.github.organizations";
    }

    @Override
    public boolean ownsName(String source) {
        return OrganizationName.isSource(source);
    }

    @Override
    public Duration interval() {
        return interval;
    }
}
