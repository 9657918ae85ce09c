package dev.mokuroku.scorecard.store;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.result.EvaluationQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The table `scorecard_queue`.
@ApplicationScoped
public class QueueTable implements EvaluationQueue {
    private static final int READ_LIMIT = 10_000;

    private final CatalogConnection connections;
    private final Event<Queued> events;

    QueueTable(CatalogConnection connections, Event<Queued> events) {
        this.connections = connections;
        this.events = events;
    }

    /// Fired in the transaction that put entities into the queue.
    public record Queued() {}

    /// @param scorecard null for all
    public record Entry(long id, @Nullable EntityRef scorecard, EntityRef entity) {}

    private record Target(@Nullable EntityRef scorecard, EntityRef entity) {}

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void entitiesChanged(Collection<EntityRef> entities) {
        insert(null, entities);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void entitiesChanged(EntityRef scorecard, Collection<EntityRef> entities) {
        insert(scorecard.toString(), entities);
    }

    private void insert(@Nullable String scorecard, Collection<EntityRef> entities) {
        if (entities.isEmpty()) {
            return;
        }
        Set<EntityRef> distinct = new HashSet<>(entities);
        SqlStatement insert = SqlStatement.of(
                "insert into scorecard_queue (scorecard_ref, entity_ref) select cast(? as text), * from unnest(?)",
                scorecard,
                ResultTable.refs(distinct));
        connections.run(insert::update);
        events.fire(new Queued());
    }

    /// Oldest first, with entries of the same scorecard and entity that follow soon.
    ///
    /// @param limit of different scorecards and entities
    @Transactional
    public List<Entry> next(int limit) {
        SqlStatement select = SqlStatement.of(
                "select id, scorecard_ref, entity_ref from scorecard_queue order by id limit ?", READ_LIMIT);
        List<Entry> oldest = connections.call(connection -> select.list(
                connection,
                row -> new Entry(
                        row.getLong(1),
                        row.getString(2) == null ? null : EntityRef.parse(row.getString(2)),
                        EntityRef.parse(row.getString(3)))));
        Set<Target> targets = new HashSet<>();
        return oldest.stream()
                .filter(entry -> {
                    Target target = new Target(entry.scorecard(), entry.entity());
                    return targets.contains(target) || (targets.size() < limit && targets.add(target));
                })
                .toList();
    }

    @Transactional
    public void delete(Collection<Entry> entries) {
        if (!entries.isEmpty()) {
            SqlStatement delete = SqlStatement.of(
                    "delete from scorecard_queue where id = any(?)",
                    SqlArray.longs(entries.stream().map(Entry::id).toList()));
            connections.run(delete::update);
        }
    }

    @Transactional
    public long size() {
        SqlStatement count = SqlStatement.of("select count(*) from scorecard_queue");
        return connections.call(count::number);
    }
}
