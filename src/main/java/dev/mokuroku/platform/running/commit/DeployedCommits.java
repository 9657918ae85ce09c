package dev.mokuroku.platform.running.commit;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.job.TaskQueue;
import dev.mokuroku.platform.usage.store.DeclaredUse;
import dev.mokuroku.platform.usage.store.RepositoryTable;
import dev.mokuroku.platform.usage.store.RepositoryTable.StoredHead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What repositories declare at the commits that were deployed. Call within a transaction.
@ApplicationScoped
public class DeployedCommits {
    private final CommitTable table;
    private final CommitHistory history;
    private final RepositoryTable repositories;
    private final ReadCommitTask task;
    private final TaskQueue queue;
    private final Clock clock;

    DeployedCommits(
            CommitTable table,
            CommitHistory history,
            RepositoryTable repositories,
            ReadCommitTask task,
            TaskQueue queue,
            Clock clock) {
        this.table = table;
        this.history = history;
        this.repositories = repositories;
        this.task = task;
        this.queue = queue;
        this.clock = clock;
    }

    /// What is stored. Commits that are not stored yet are missing; reading them begins, unless their repositories are
    /// not scanned.
    public Map<CommitKey, CommitPackages> of(Collection<CommitKey> keys) {
        Map<CommitKey, CommitPackages> found = new HashMap<>(table.load(keys));
        List<CommitKey> missing =
                keys.stream().distinct().filter(key -> !found.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            Map<String, StoredHead> heads = repositories.heads(
                    missing.stream().map(CommitKey::repository).collect(toSet()));
            missing.stream()
                    .filter(key -> heads.containsKey(key.repository()))
                    .forEach(key -> history.at(key, heads.get(key.repository()))
                            .ifPresentOrElse(
                                    declared -> found.put(key, save(key, declared)), () -> task.submit(queue, key)));
        }
        return found;
    }

    /// As [#of], without reading any.
    public Map<CommitKey, CommitPackages> stored(Collection<CommitKey> keys) {
        return table.load(keys);
    }

    /// What a repository declared at a time, as far as was seen; before the first scan, what the first scan found.
    ///
    /// @param repository `owner/name` in lower case
    public List<DeclaredUse> at(String repository, Instant time) {
        return history.at(repository, time);
    }

    private CommitPackages save(CommitKey key, List<DeclaredUse> declared) {
        CommitPackages packages = new CommitPackages(declared);
        table.save(key, packages, clock.instant());
        return packages;
    }
}
