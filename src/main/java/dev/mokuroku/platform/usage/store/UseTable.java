package dev.mokuroku.platform.usage.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.platform.usage.ResolvedBy;
import dev.mokuroku.platform.usage.UsedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Writes the tables `platform_use` and `platform_past_use`.
@ApplicationScoped
@Transactional
class UseTable {
    /// The first run after the setting was lowered deletes many.
    private static final Duration MAX_DELETE = Duration.ofMinutes(1);

    private static final String SELECT = """
            select u.id, u.manifest_id, m.path, u.line, u.col, u.purl, u.scope, u.requirement, u.locked, u.resolved,
                u.resolved_by
            from platform_use u join platform_manifest m on m.id = u.manifest_id where m.repository_id = ?""";

    private static final String INSERT = """
            insert into platform_use (manifest_id, purl, scope, line, col, requirement, locked, resolved, resolved_by,
                commit_oid, since)
            select id, purl, scope, line, col, requirement, locked, resolved, resolved_by, ?, ?
            from json_to_recordset(?::json) as added(id bigint, purl text, scope text, line integer, col integer,
                requirement text, locked text, resolved text, resolved_by text)""";

    private static final String MOVE = """
            update platform_use u set line = moved.line, col = moved.col
            from json_to_recordset(?::json) as moved(id bigint, line integer, col integer) where u.id = moved.id""";

    private static final String CHANGE = """
            update platform_use u set line = changed.line, col = changed.col, requirement = changed.requirement,
                locked = changed.locked, resolved = changed.resolved, resolved_by = changed.resolved_by,
                commit_oid = ?, since = greatest(u.since, ?)
            from json_to_recordset(?::json) as changed(id bigint, line integer, col integer, requirement text,
                locked text, resolved text, resolved_by text) where u.id = changed.id""";

    private static final String END = """
            insert into platform_past_use (repository, path, purl, scope, requirement, locked, resolved, resolved_by,
                entities, commit_oid, since, ended_commit, ended_at)
            select r.slug, m.path, u.purl, u.scope, u.requirement, u.locked, u.resolved, u.resolved_by,
                array(select e.entity_ref from platform_manifest_entity e where e.manifest_id = m.id order by 1),
                u.commit_oid, u.since, ?, greatest(u.since, ?)
            from platform_use u join platform_manifest m on m.id = u.manifest_id
                join platform_repository r on r.id = m.repository_id""";

    private final CatalogConnection connections;

    UseTable(CatalogConnection connections) {
        this.connections = connections;
    }

    List<KnownUse> of(long repository) {
        SqlStatement select = SqlStatement.of(SELECT, repository);
        return connections.call(connection -> select.list(connection, row -> {
            DeclaredUse declared = new DeclaredUse(
                    row.getString(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getString(6),
                    row.getString(7),
                    UseRows.version(row, 8));
            return new KnownUse(row.getLong(1), row.getLong(2), declared);
        }));
    }

    /// @param manifests ids by path
    void write(UseDiff diff, Map<String, Long> manifests, UsesWriter.Moment moment) {
        end(diff, moment);
        ArrayNode moved = JsonNodeFactory.instance.arrayNode();
        diff.moved().forEach(pair -> moved.add(json(pair.before().id(), pair.after())));
        run(moved, SqlStatement.of(MOVE, moved.toString()));
        ArrayNode changed = JsonNodeFactory.instance.arrayNode();
        diff.changed().forEach(pair -> changed.add(json(pair.before().id(), pair.after())));
        run(changed, SqlStatement.of(CHANGE, moment.commit(), moment.at(), changed.toString()));
        ArrayNode added = JsonNodeFactory.instance.arrayNode();
        diff.added()
                .forEach(use -> added.add(json(Objects.requireNonNull(manifests.get(use.path()), use.path()), use)));
        run(added, SqlStatement.of(INSERT, moment.commit(), moment.at(), added.toString()));
    }

    private void end(UseDiff diff, UsesWriter.Moment moment) {
        List<Long> ended = diff.ended().stream().map(KnownUse::id).toList();
        List<Long> past = Stream.concat(
                        ended.stream(),
                        diff.changed().stream().map(pair -> pair.before().id()))
                .toList();
        if (!past.isEmpty()) {
            connections.run(SqlStatement.of(END, moment.commit(), moment.at())
                    .append(" where u.id = any(?) order by u.id", SqlArray.longs(past))::update);
            connections.run(
                    SqlStatement.of("delete from platform_use where id = any(?)", SqlArray.longs(ended))::update);
        }
    }

    /// Copies the uses of these repositories to the past, before their rows are deleted.
    void endAll(Collection<Long> repositories, Instant at) {
        connections.run(SqlStatement.of(END, null, at)
                .append(" where r.id = any(?) order by u.id", SqlArray.longs(repositories))::update);
    }

    long deletePastBefore(Instant time) {
        SqlStatement delete = SqlStatement.of("delete from platform_past_use where ended_at < ?", time);
        return connections.callLong(MAX_DELETE, connection -> (long) delete.update(connection));
    }

    private void run(ArrayNode rows, SqlStatement statement) {
        if (!rows.isEmpty()) {
            connections.run(statement::update);
        }
    }

    private static ObjectNode json(long id, DeclaredUse use) {
        UsedVersion version = use.version();
        ResolvedBy resolvedBy = version.resolvedBy();
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("purl", use.purl())
                .put("scope", use.scope())
                .put("line", use.line())
                .put("col", use.column())
                .put("requirement", version.requirement())
                .put("locked", version.locked())
                .put("resolved", version.resolved())
                .put("resolved_by", resolvedBy == null ? null : resolvedBy.text());
    }
}
