package dev.mokuroku.scorecard.fact.repository;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.repository.query.KnownRepositories;
import dev.mokuroku.repository.query.KnownRepository;
import dev.mokuroku.repository.query.ListingTimes;
import dev.mokuroku.scorecard.fact.FactConfig;
import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.FactFields;
import dev.mokuroku.scorecard.fact.FactSource;
import dev.mokuroku.scorecard.fact.FactValue;
import dev.mokuroku.scorecard.fact.FactValues;
import dev.mokuroku.source.github.GithubConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The facts `repo.*`. While GitHub fails, the last known values stay until their time to live is over.
@Singleton
public final class RepositoryFactSource implements FactSource {
    private static final int SHORT_COMMIT = 7;
    private static final FactFields<KnownRepository> FIELDS = RepositoryFactFields.all();

    private final KnownRepositories repositories;
    private final EntityRepositories ofEntities;
    private final ListingTimes listings;
    private final String host;
    private final Duration timeToLive;

    RepositoryFactSource(
            KnownRepositories repositories,
            EntityRepositories ofEntities,
            ListingTimes listings,
            GithubConfig github,
            FactConfig config) {
        this.repositories = repositories;
        this.ofEntities = ofEntities;
        this.listings = listings;
        this.host = github.host();
        this.timeToLive = config.repository().timeToLive();
    }

    @Override
    public Collection<FactDefinition> definitions() {
        return FIELDS.definitions();
    }

    @Override
    public void read(List<IndexedEntity> entities, Set<String> names, FactValues values) {
        Map<EntityRef, String> repositoryOf = new HashMap<>();
        entities.forEach(entity ->
                ofEntities.repositoryOf(entity).ifPresent(repository -> repositoryOf.put(entity.ref(), repository)));
        if (repositoryOf.isEmpty()) {
            return;
        }
        Map<String, KnownRepository> known = repositories.bySlugs(Set.copyOf(repositoryOf.values()));
        Map<String, Instant> listed =
                listings.of(known.values().stream().map(KnownRepository::source).collect(toSet()));
        repositoryOf.forEach((entity, slug) -> {
            KnownRepository repository = known.get(slug);
            if (repository != null) {
                Instant expiresAt = expiryOf(repository, listed.get(repository.source()), timeToLive);
                FIELDS.read(
                        repository,
                        names,
                        (name, value) -> values.put(entity, name, valueOf(value, repository, expiresAt)));
            }
        });
    }

    /// @param listed null if the source was never listed completely
    static Instant expiryOf(KnownRepository repository, @Nullable Instant listed, Duration timeToLive) {
        Instant known = repository.observedAt();
        return (listed == null || listed.isBefore(known) ? known : listed).plus(timeToLive);
    }

    private FactValue valueOf(Object value, KnownRepository repository, Instant expiresAt) {
        String commit = repository.facts().headCommit();
        String source = commit == null
                ? repository.slug()
                : repository.slug() + "@" + commit.substring(0, Math.min(SHORT_COMMIT, commit.length()));
        String link = "https://%s/%s".formatted(host, repository.slug());
        return new FactValue(value, repository.observedAt(), source, link, expiresAt);
    }
}
