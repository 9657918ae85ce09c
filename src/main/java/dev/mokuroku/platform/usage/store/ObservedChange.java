package dev.mokuroku.platform.usage.store;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.usage.UsesObserver;
import dev.mokuroku.platform.usage.UsesObserver.UsesChange;
import dev.mokuroku.platform.usage.publish.PublishedPackageTable;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Collects which entities and packages a transaction changes.
final class ObservedChange {
    private final ManifestOwners owners;
    private final PublishedPackageTable publications;
    private final Set<Long> manifests = new HashSet<>();
    private final Set<String> entities = new HashSet<>();
    private final Set<String> purls = new HashSet<>();
    private final Set<String> published = new HashSet<>();

    private ObservedChange(ManifestOwners owners, PublishedPackageTable publications) {
        this.owners = owners;
        this.publications = publications;
    }

    /// @param files ids of manifests by path
    void found(UseDiff diff, Map<String, Long> files) {
        diff.added().forEach(use -> add(Objects.requireNonNull(files.get(use.path()), use.path()), use));
        diff.changed().forEach(pair -> add(pair.before().manifest(), pair.after()));
        diff.ended().forEach(use -> add(use.manifest(), use.declared()));
    }

    private void add(long manifest, DeclaredUse use) {
        manifests.add(manifest);
        purls.add(use.purl());
    }

    /// @param changed packages that a repository began or ceased to publish
    void published(Set<String> changed) {
        published.addAll(changed);
    }

    void gone(Collection<Long> ids) {
        manifests.addAll(ids);
        purls.addAll(owners.purlsIn(ids));
        published.addAll(publications.purlsIn(ids));
    }

    /// The entities of manifests are known as long as the manifests are there.
    void beforeManifestsGo() {
        entities.addAll(owners.entitiesOf(manifests));
    }

    /// Computes whose uses and packages those of these repositories are.
    ///
    /// @param keys of repositories
    void assignOwners(Collection<String> keys) {
        Set<ManifestOwners.Owner> changed = owners.assign(keys);
        changed.forEach(owner -> entities.add(owner.entity()));
        Set<Long> ids = changed.stream().map(ManifestOwners.Owner::manifest).collect(Collectors.toSet());
        purls.addAll(owners.purlsIn(ids));
        published.addAll(publications.purlsIn(ids));
    }

    private UsesChange change() {
        entities.addAll(owners.entitiesOf(manifests));
        return new UsesChange(
                entities.stream().map(EntityRef::parse).collect(Collectors.toSet()),
                Set.copyOf(purls),
                Set.copyOf(published));
    }

    /// The observers, and the time of changes.
    @Singleton
    static class Observers {
        private static final String METRIC = "mokuroku.platform.uses.changed";

        private final ManifestOwners owners;
        private final PublishedPackageTable publications;
        private final List<UsesObserver> observers;
        private final Clock clock;
        private final MeterRegistry meters;

        Observers(
                ManifestOwners owners,
                PublishedPackageTable publications,
                @All List<UsesObserver> observers,
                Clock clock,
                MeterRegistry meters) {
            this.owners = owners;
            this.publications = publications;
            this.observers = List.copyOf(observers);
            this.clock = clock;
            this.meters = meters;
        }

        ObservedChange begin() {
            return new ObservedChange(owners, publications);
        }

        void count(UseDiff diff) {
            count("added", diff.added());
            count("changed", diff.changed());
            count("ended", diff.ended());
        }

        private void count(String kind, Collection<?> uses) {
            meters.counter(METRIC, "kind", kind).increment(uses.size());
        }

        Instant now() {
            return clock.instant();
        }

        UsesWriter.Moment momentOf(ScannedRepository repository) {
            Instant committed = repository.committedAt();
            return new UsesWriter.Moment(repository.commit(), committed.isBefore(now()) ? committed : now());
        }

        void report(ObservedChange change) {
            UsesChange changed = change.change();
            if (!changed.purls().isEmpty() || !changed.published().isEmpty()) {
                observers.forEach(observer -> observer.changed(changed));
            }
        }
    }
}
