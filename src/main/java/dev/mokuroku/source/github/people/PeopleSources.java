package dev.mokuroku.source.github.people;

import dev.mokuroku.source.SourceProvider;
import dev.mokuroku.source.github.GithubConfig;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

@ApplicationScoped
class PeopleSources implements SourceProvider {
    private final List<PeopleSource> sources;
    private final boolean anyOrganization;
    private final Duration interval;

    PeopleSources(GithubConfig config, OrganizationPeople people, @All List<TeamAccessObserver> observers) {
        List<String> organizations = config.organizationLogins();
        this.sources = config.people().enabled() && !organizations.isEmpty()
                ? List.of(new PeopleSource(organizations, config, people, observers))
                : List.of();
        this.anyOrganization = !organizations.isEmpty();
        this.interval = config.people().scanInterval();
    }

    @Override
    public List<PeopleSource> sources() {
        return sources;
    }

    @Override
    public String setting() {
        return "mokuroku.github.people.enabled";
    }

    @Override
    public boolean ownsName(String source) {
        return source.equals(PeopleSource.NAME);
    }

    /// People that are switched off while their organisations stay are switched off on purpose.
    @Override
    public boolean isConfigured() {
        return anyOrganization;
    }

    @Override
    public Duration interval() {
        return interval;
    }
}
