package dev.mokuroku.platform.usage.store;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.usage.PastUse;
import dev.mokuroku.platform.usage.ResolvedBy;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.usage.UsedVersion;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns rows into uses.
final class UseRows {
    static final String USE = """
            select u.id, r.slug, m.path, u.line, u.col, u.purl, u.scope, u.requirement, u.locked, u.resolved,
                u.resolved_by, u.commit_oid, u.since, array(select e.entity_ref from platform_manifest_entity e
                    where e.manifest_id = m.id order by e.entity_ref)
            from platform_use u join platform_manifest m on m.id = u.manifest_id
                join platform_repository r on r.id = m.repository_id
            """;

    static final String PAST_USE = """
            select id, repository, path, purl, scope, requirement, locked, resolved, resolved_by, entities, commit_oid,
                since, ended_commit, ended_at from platform_past_use
            """;

    private static final long FIRST_PAST_ID = 1L << 60;

    private UseRows() {}

    static Use use(ResultSet row) throws SQLException {
        return new Use(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                version(row, 8),
                entities(row.getArray(14)),
                row.getString(12),
                row.getTimestamp(13).toInstant());
    }

    static PastUse pastUse(ResultSet row) throws SQLException {
        return new PastUse(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                version(row, 6),
                entities(row.getArray(10)),
                row.getString(11),
                row.getTimestamp(12).toInstant(),
                row.getString(13),
                row.getTimestamp(14).toInstant());
    }

    /// A past use as it was. Its id comes after those of all present uses.
    static Use endedUse(ResultSet row) throws SQLException {
        PastUse past = pastUse(row);
        return new Use(
                FIRST_PAST_ID + past.id(),
                past.repository(),
                past.path(),
                0,
                0,
                past.purl(),
                past.scope(),
                past.version(),
                past.entities(),
                past.commit(),
                past.since());
    }

    /// @param first column of `requirement, locked, resolved, resolved_by`
    static UsedVersion version(ResultSet row, int first) throws SQLException {
        @Nullable String resolvedBy = row.getString(first + 3);
        return new UsedVersion(
                row.getString(first),
                row.getString(first + 1),
                row.getString(first + 2),
                resolvedBy == null ? null : ResolvedBy.of(resolvedBy));
    }

    private static List<EntityRef> entities(Array refs) throws SQLException {
        return Arrays.stream((String[]) refs.getArray()).map(EntityRef::parse).toList();
    }
}
