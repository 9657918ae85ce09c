package dev.mokuroku.platform.running.commit;

import dev.mokuroku.entity.EntityRef;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/// Stores what was read of a commit, and reports it to the observers.
@ApplicationScoped
@Transactional
class SaveCommit {
    private final CommitTable table;
    private final List<CommitReadObserver> observers;
    private final Clock clock;

    SaveCommit(CommitTable table, @All List<CommitReadObserver> observers, Clock clock) {
        this.table = table;
        this.observers = observers;
        this.clock = clock;
    }

    boolean isStored(CommitKey key) {
        return !table.load(List.of(key)).isEmpty();
    }

    void save(CommitKey key, CommitPackages packages) {
        table.save(key, packages, clock.instant());
        List<EntityRef> targets =
                table.runningFrom(key.commit()).stream().map(EntityRef::parse).toList();
        observers.forEach(observer -> observer.commitRead(targets));
    }
}
