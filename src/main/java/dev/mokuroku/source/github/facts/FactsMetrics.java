package dev.mokuroku.source.github.facts;

import dev.mokuroku.source.github.GithubConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Tells of each organisation how many repositories are known, and of how many not all that there is.
@Singleton
class FactsMetrics {
    private final GithubConfig config;
    private final FactsSettings settings;
    private final KnownRepositories repositories;
    private final MeterRegistry meters;

    FactsMetrics(GithubConfig config, FactsSettings settings, KnownRepositories repositories, MeterRegistry meters) {
        this.config = config;
        this.settings = settings;
        this.repositories = repositories;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            config.organizationLogins().forEach(login -> register("github:" + login));
        }
    }

    private void register(String source) {
        Tags tags = Tags.of("source", source);
        meters.gauge("mokuroku.github.facts.repositories", tags, repositories, it -> it.count(source, false));
        meters.gauge("mokuroku.github.facts.unknown.protections", tags, repositories, it -> it.count(source, true));
    }
}
