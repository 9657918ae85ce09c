package dev.mokuroku.platform.running;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.List;

/// The table `platform_running_mark`: what was deployed whose uses are to be computed anew. Call within a
/// transaction; after its commit, this replica begins to compute. Marks are only appended, so that reports
/// never wait for each other.
@ApplicationScoped
public class RunningMarks {
    private static final String MARK = "insert into platform_running_mark (target_ref, environments_changed) ";

    private final CatalogConnection connections;
    private final Event<RunningMarked> marked;

    RunningMarks(CatalogConnection connections, Event<RunningMarked> marked) {
        this.connections = connections;
        this.marked = marked;
    }

    /// @param environmentsChanged whether a target began to run somewhere, or ended
    record Mark(long id, EntityRef target, boolean environmentsChanged) {}

    /// Marks those of the entities that run somewhere.
    public void mark(Collection<EntityRef> entities) {
        if (!entities.isEmpty()) {
            run(SqlStatement.of(
                    MARK + "select distinct component, false from platform_running"
                            + " where not removed and component = any(?)",
                    texts(entities)));
        }
    }

    void markAll() {
        run(SqlStatement.of(MARK + "select component, false from platform_running where not removed"
                + " union select target_ref, false from platform_running_use"));
    }

    void deployed(Collection<EntityRef> targets, boolean environmentsChanged) {
        if (!targets.isEmpty()) {
            run(SqlStatement.of(MARK + "select *, ? from unnest(?)", environmentsChanged, texts(targets)));
        }
    }

    private void run(SqlStatement insert) {
        if (connections.call(insert::update) > 0) {
            marked.fire(new RunningMarked());
        }
    }

    /// The oldest ones.
    List<Mark> next(int limit) {
        SqlStatement select = SqlStatement.of(
                "select id, target_ref, environments_changed from platform_running_mark order by id limit ?", limit);
        return connections.call(connection -> select.list(
                connection, row -> new Mark(row.getLong(1), EntityRef.parse(row.getString(2)), row.getBoolean(3))));
    }

    void delete(Collection<Mark> marks) {
        connections.run(SqlStatement.of(
                        "delete from platform_running_mark where id = any(?)",
                        SqlArray.longs(marks.stream().map(Mark::id).toList()))
                .planEachTime()::update);
    }

    private static SqlArray texts(Collection<EntityRef> refs) {
        return SqlArray.texts(refs.stream().map(EntityRef::toString).distinct().toList());
    }
}
