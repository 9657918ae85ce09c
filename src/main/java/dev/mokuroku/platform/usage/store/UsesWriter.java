package dev.mokuroku.platform.usage.store;

import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.platform.usage.publish.PublishedPackageTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Saves what scans have read of repositories, and whose uses it is. Each method is one transaction, which begins with
/// the lock of the catalog's writers: pass only what has changed.
@ApplicationScoped
@Transactional
public class UsesWriter {
    private final WriterLock lock;
    private final RepositoryTable repositories;
    private final ManifestTable manifests;
    private final UseTable uses;
    private final ProblemTable problems;
    private final PublishedPackageTable publications;
    private final ObservedChange.Observers observers;

    UsesWriter(
            WriterLock lock,
            RepositoryTable repositories,
            ManifestTable manifests,
            UseTable uses,
            ProblemTable problems,
            PublishedPackageTable publications,
            ObservedChange.Observers observers) {
        this.lock = lock;
        this.repositories = repositories;
        this.manifests = manifests;
        this.uses = uses;
        this.problems = problems;
        this.publications = publications;
        this.observers = observers;
    }

    /// When something changed.
    ///
    /// @param at not in the future
    record Moment(String commit, Instant at) {}

    /// @param source in lower case
    /// @param scanned those whose files or reader changed
    public void save(String source, Collection<ScannedRepository> scanned) {
        if (scanned.isEmpty()) {
            return;
        }
        Map<String, ScannedRepository> byKey = new LinkedHashMap<>();
        scanned.forEach(repository -> byKey.put(RepositoryTable.keyOf(repository.slug()), repository));
        lock.take();
        Map<String, Long> ids = repositories.save(source, byKey.values());
        manifests.save(byKey.values(), ids);
        ObservedChange change = observers.begin();
        byKey.forEach((key, repository) -> write(idOf(key, ids), repository, change));
        change.assignOwners(byKey.keySet());
        observers.report(change);
    }

    private static long idOf(String key, Map<String, Long> ids) {
        return Objects.requireNonNull(ids.get(key), key);
    }

    private void write(long id, ScannedRepository repository, ObservedChange change) {
        List<KnownUse> before = uses.of(id);
        UseDiff diff = UseDiff.of(before, repository.uses());
        Map<String, Long> files = manifests.ids(id);
        change.found(diff, files);
        observers.count(diff);
        uses.write(diff, files, observers.momentOf(repository));
        change.published(publications.save(files, repository.published()));
        if (!repository.paths().containsAll(files.keySet())) {
            change.beforeManifestsGo();
            manifests.deleteOthers(id, repository.paths());
        }
        problems.save(id, repository.problems());
    }

    /// @param keys of repositories that are gone, not too many: other writers wait
    public void remove(Collection<String> keys) {
        Collection<Long> ids = repositories.ids(keys).values();
        if (ids.isEmpty()) {
            return;
        }
        lock.take();
        ObservedChange change = observers.begin();
        ids.forEach(id -> change.gone(manifests.ids(id).values()));
        change.beforeManifestsGo();
        uses.endAll(ids, observers.now());
        repositories.delete(ids);
        observers.report(change);
    }

    /// @return how many went
    public long deletePastBefore(Instant time) {
        return uses.deletePastBefore(time);
    }

    /// After entities changed their folders. The caller has taken the lock.
    ///
    /// @param keys of the repositories of these folders
    public void reassign(Collection<String> keys) {
        ObservedChange change = observers.begin();
        change.assignOwners(keys);
        observers.report(change);
    }
}
