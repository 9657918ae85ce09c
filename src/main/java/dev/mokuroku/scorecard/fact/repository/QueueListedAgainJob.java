package dev.mokuroku.scorecard.fact.repository;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.repository.query.KnownRepositories;
import dev.mokuroku.repository.query.ListingTimes;
import dev.mokuroku.scorecard.fact.FactConfig;
import dev.mokuroku.scorecard.result.EvaluationQueue;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.OrganizationName;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Queues the entities of an organisation that is listed again after the time to live of its facts was over: the facts
/// count again, also those that did not change.
@ApplicationScoped
class QueueListedAgainJob implements RecurringJob {
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final ListingTimes listings;
    private final KnownRepositories repositories;
    private final EntityRepositories ofEntities;
    private final EvaluationQueue queue;
    private final Duration timeToLive;
    private final Set<String> sources;
    private final Map<String, Instant> listedBefore = new ConcurrentHashMap<>();

    QueueListedAgainJob(
            ListingTimes listings,
            KnownRepositories repositories,
            EntityRepositories ofEntities,
            EvaluationQueue queue,
            FactConfig config,
            GithubConfig github) {
        this.listings = listings;
        this.repositories = repositories;
        this.ofEntities = ofEntities;
        this.queue = queue;
        this.timeToLive = config.repository().timeToLive();
        this.sources = github.organizationLogins().stream()
                .map(OrganizationName::sourceOf)
                .collect(toSet());
    }

    @Override
    public String name() {
        return "scorecard-listed-again";
    }

    @Override
    public JobSchedule schedule() {
        return new JobSchedule(INTERVAL, INTERVAL);
    }

    @Override
    public void run() {
        listings.of(sources).forEach((source, listed) -> {
            Instant before = listedBefore.put(source, listed);
            if (before != null && before.plus(timeToLive).isBefore(listed)) {
                queueEntitiesOf(source);
            }
        });
    }

    private void queueEntitiesOf(String source) {
        List<String> slugs = repositories.slugsOf(source);
        QuarkusTransaction.requiringNew().run(() -> queue.entitiesChanged(ofEntities.entitiesOf(slugs)));
    }
}
