package dev.mokuroku.platform.feedback;

import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.catalog.feed.ChangeLog;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.feedback.Feedback.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes feedback, and publishes the terms of the component in the same transaction.
@ApplicationScoped
public class FeedbackWriter {
    private final FeedbackTable table;
    private final WriterLock lock;
    private final ChangeLog changes;
    private final Clock clock;

    FeedbackWriter(FeedbackTable table, WriterLock lock, ChangeLog changes, Clock clock) {
        this.table = table;
        this.lock = lock;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public void give(EntityRef component, EntityRef author, int rating, @Nullable String comment) {
        lock.take();
        table.put(component, author, rating, comment, now());
        publish(List.of(component));
    }

    /// Adds feedback of persons who gave none on the component. Other feedback stays as it is.
    @Transactional
    public void addMissing(List<Feedback> feedback) {
        lock.take();
        feedback.forEach(table::addMissing);
        publish(feedback.stream().map(Feedback::component).distinct().toList());
    }

    /// @return false if there is no feedback of this person
    @Transactional
    public boolean withdraw(EntityRef component, EntityRef author) {
        lock.take();
        boolean deleted = table.delete(component, author) > 0;
        publish(List.of(component));
        return deleted;
    }

    /// @param text null to take the answer back
    /// @return false if there is no feedback of this person
    @Transactional
    public boolean answer(EntityRef component, EntityRef author, @Nullable String text, String by) {
        lock.take();
        boolean answered = table.answer(component, author, text == null ? null : new Reply(text, by, now())) > 0;
        publish(List.of(component));
        return answered;
    }

    /// Deletes the feedback of persons whose entities were removed. Joins the transaction at hand, which has taken the
    /// writer lock.
    void deleteOf(Collection<EntityRef> authors) {
        publish(table.deleteOf(authors));
    }

    private void publish(List<EntityRef> components) {
        changes.publishTermsChanged(components, clock.instant());
    }

    /// As precise as PostgreSQL stores it, so that a cursor finds its row.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
