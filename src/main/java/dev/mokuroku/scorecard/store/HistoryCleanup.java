package dev.mokuroku.scorecard.store;

import dev.mokuroku.catalog.WriterLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Deletes history that is older than it is kept.
@ApplicationScoped
public class HistoryCleanup {
    private final ChangeTable changes;
    private final DayTable days;
    private final DefinitionTable definitions;
    private final WriterLock lock;

    HistoryCleanup(ChangeTable changes, DayTable days, DefinitionTable definitions, WriterLock lock) {
        this.changes = changes;
        this.days = days;
        this.definitions = definitions;
        this.lock = lock;
    }

    /// Takes the writer lock, so that no definition goes that is about to be used.
    @Transactional
    public void deleteBefore(Instant instant) {
        lock.take();
        int deleted = changes.deleteBefore(instant) + days.deleteBefore(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        if (deleted > 0) {
            definitions.deleteUnused();
        }
    }
}
