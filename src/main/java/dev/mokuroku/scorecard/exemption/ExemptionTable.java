package dev.mokuroku.scorecard.exemption;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.exemption.Decision;
import dev.mokuroku.platform.exemption.ExemptionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The table `scorecard_exemption`. Checks no permission. Whoever approves or revokes an exemption puts its entity into
/// the `EvaluationQueue`, in the same transaction.
@ApplicationScoped
@Transactional
public class ExemptionTable implements CheckExemptions {
    private static final String SELECT =
            "select id, scorecard_ref, check_id, entity_ref, state, reason, days, until, requested_by, requested_at,"
                    + " decided_by, decided_at, comment from scorecard_exemption where ";

    private final CatalogConnection connections;

    ExemptionTable(CatalogConnection connections) {
        this.connections = connections;
    }

    public Optional<CheckExemption> find(long id) {
        return list("id = ?", id).stream().findFirst();
    }

    @Override
    public List<CheckExemption> of(EntityRef scorecard) {
        return list("scorecard_ref = ? order by id desc", scorecard.toString());
    }

    @Override
    public List<CheckExemption> approved(EntityRef scorecard, Collection<EntityRef> entities) {
        return list(
                "scorecard_ref = ? and state = 'APPROVED' and entity_ref = any(?) order by id",
                scorecard.toString(),
                SqlArray.texts(entities.stream().map(EntityRef::toString).toList()));
    }

    /// @return its id; empty if there is an undecided one for the check and entity
    public Optional<Long> request(ExemptionRequest request) {
        SqlStatement insert = SqlStatement.of(
                "insert into scorecard_exemption"
                        + " (scorecard_ref, check_id, entity_ref, state, reason, days, requested_by, requested_at)"
                        + " values (?, ?, ?, 'REQUESTED', ?, ?, ?, ?) on conflict do nothing returning id",
                request.scorecard().toString(),
                request.check(),
                request.entity().toString(),
                request.reason(),
                request.days(),
                request.by(),
                request.at());
        return connections.call(connection -> insert.list(connection, row -> row.getLong(1))).stream()
                .findFirst();
    }

    /// @param before the state that the exemption must have
    /// @return false if it has another state now
    public boolean decide(long id, ExemptionState before, Decision decision) {
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

    /// Ends what is approved for the check and entity, because another exemption takes its place.
    public void replaceApproved(EntityRef scorecard, String check, EntityRef entity) {
        SqlStatement update = SqlStatement.of(
                "update scorecard_exemption set state = 'REVOKED'"
                        + " where scorecard_ref = ? and check_id = ? and entity_ref = ? and state = 'APPROVED'",
                scorecard.toString(),
                check,
                entity.toString());
        connections.run(update::update);
    }

    private List<CheckExemption> list(String condition, Object... values) {
        SqlStatement select = SqlStatement.of(SELECT + condition, values);
        return connections.call(connection -> select.list(connection, ExemptionTable::exemption));
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
