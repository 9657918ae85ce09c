package dev.mokuroku.repository.query;

import dev.mokuroku.repository.FactsSettings;
import dev.mokuroku.source.github.GithubConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Gauges per organisation: repositories known, and repositories whose branch protection cannot be read.
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
        meters.gauge("mokuroku.github.facts.repositories", tags, repositories, known -> known.count(source, false));
        meters.gauge(
                "mokuroku.github.facts.unknown.protections", tags, repositories, known -> known.count(source, true));
    }
}
