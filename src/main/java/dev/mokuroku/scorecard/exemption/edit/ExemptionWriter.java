package dev.mokuroku.scorecard.exemption.edit;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.exemption.CheckExemption;
import dev.mokuroku.scorecard.exemption.ExemptionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Writes the table `scorecard_exemption`. Checks no permission.
@ApplicationScoped
@Transactional
class ExemptionWriter {
    private static final String SELECT =
            "select id, scorecard_ref, check_id, entity_ref, state, reason, days, until, requested_by, requested_at,"
                    + " decided_by, decided_at, comment from scorecard_exemption where ";

    private final CatalogConnection connections;

    ExemptionWriter(CatalogConnection connections) {
        this.connections = connections;
    }

    Optional<CheckExemption> find(long id) {
        return list("id = ?", id).stream().findFirst();
    }

    List<CheckExemption> of(EntityRef scorecard, String check, EntityRef entity) {
        return list(
                "scorecard_ref = ? and check_id = ? and entity_ref = ? order by id desc",
                scorecard.toString(),
                check,
                entity.toString());
    }

    /// @return its id
    long insert(ExemptionRequest request, String by, Instant at) {
        SqlStatement insert = SqlStatement.of(
                "insert into scorecard_exemption"
                        + " (scorecard_ref, check_id, entity_ref, state, reason, days, requested_by, requested_at)"
                        + " values (?, ?, ?, 'REQUESTED', ?, ?, ?, ?) returning id",
                request.scorecard().toString(),
                request.check(),
                request.entity().toString(),
                request.reason(),
                request.days(),
                by,
                at);
        return connections
                .call(connection -> insert.list(connection, row -> row.getLong(1)))
                .getFirst();
    }

    /// @param before the state that the exemption must have
    /// @return false if it has another state now
    boolean decide(long id, ExemptionState before, ExemptionDecision decision) {
        SqlStatement update = SqlStatement.of(
                "update scorecard_exemption set state = ?, until = ?, decided_by = ?, decided_at = ?, comment = ?"
                        + " where id = ? and state = ?",
                decision.state().name(),
                decision.until(),
                decision.by(),
                decision.at(),
                decision.comment(),
                id,
                before.name());
        return connections.call(update::update) == 1;
    }

    private List<CheckExemption> list(String condition, Object... values) {
        SqlStatement select = SqlStatement.of(SELECT + condition, values);
        return connections.call(connection -> select.list(connection, ExemptionWriter::exemption));
    }

    private static CheckExemption exemption(ResultSet row) throws SQLException {
        Timestamp decidedAt = row.getTimestamp(12);
        return new CheckExemption(
                row.getLong(1),
                EntityRef.parse(row.getString(2)),
                row.getString(3),
                EntityRef.parse(row.getString(4)),
                ExemptionState.valueOf(row.getString(5)),
                row.getString(6),
                row.getObject(7, Integer.class),
                row.getObject(8, LocalDate.class),
                row.getString(9),
                row.getTimestamp(10).toInstant(),
                row.getString(11),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString(13));
    }
}
