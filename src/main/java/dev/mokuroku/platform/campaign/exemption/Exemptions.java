package dev.mokuroku.platform.campaign.exemption;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table `platform_campaign_exemption`. Checks no permission.
@ApplicationScoped
@Transactional
public class Exemptions {
    private static final String SELECT =
            "select id, campaign_ref, entity_ref, state, reason, until, requested_by, requested_at, decided_by,"
                    + " decided_at, comment from platform_campaign_exemption where ";

    private final CatalogConnection connections;

    Exemptions(CatalogConnection connections) {
        this.connections = connections;
    }

    public Optional<Exemption> find(long id) {
        return list("id = ?", id).stream().findFirst();
    }

    /// Latest request first.
    public List<Exemption> of(EntityRef campaign) {
        return list("campaign_ref = ? order by id desc", campaign.toString());
    }

    /// Latest request first.
    public List<Exemption> of(EntityRef campaign, EntityRef entity) {
        return list("campaign_ref = ? and entity_ref = ? order by id desc", campaign.toString(), entity.toString());
    }

    /// Those that are approved, whether they have expired or not.
    public List<Exemption> approved(EntityRef campaign) {
        return list("campaign_ref = ? and state = 'APPROVED' order by id", campaign.toString());
    }

    /// As [#approved], of these entities.
    public List<Exemption> approved(EntityRef campaign, Collection<EntityRef> entities) {
        return list(
                "campaign_ref = ? and state = 'APPROVED' and entity_ref = any(?) order by id",
                campaign.toString(),
                SqlArray.texts(entities.stream().map(EntityRef::toString).toList()));
    }

    /// @return its id; empty if there is an undecided one for the entity
    public Optional<Long> request(
            EntityRef campaign, EntityRef entity, String reason, @Nullable LocalDate until, String by, Instant at) {
        SqlStatement insert = SqlStatement.of(
                "insert into platform_campaign_exemption"
                        + " (campaign_ref, entity_ref, state, reason, until, requested_by, requested_at)"
                        + " values (?, ?, 'REQUESTED', ?, ?, ?, ?) on conflict do nothing returning id",
                campaign.toString(),
                entity.toString(),
                reason,
                until,
                by,
                at);
        return connections.call(connection -> insert.list(connection, row -> row.getLong(1))).stream()
                .findFirst();
    }

    /// @param before the state that the exemption must have
    /// @return false if it has another state now
    public boolean decide(long id, ExemptionState before, Decision decision) {
        SqlStatement update = SqlStatement.of(
                "update platform_campaign_exemption set state = ?, until = ?, decided_by = ?, decided_at = ?,"
                        + " comment = ? where id = ? and state = ?",
                decision.state().name(),
                decision.until(),
                decision.by(),
                decision.at(),
                decision.comment(),
                id,
                before.name());
        return connections.call(update::update) == 1;
    }

    /// Ends what is approved for the entity, because another exemption takes its place.
    public void replaceApproved(EntityRef campaign, EntityRef entity) {
        SqlStatement update = SqlStatement.of(
                "update platform_campaign_exemption set state = 'REVOKED'"
                        + " where campaign_ref = ? and entity_ref = ? and state = 'APPROVED'",
                campaign.toString(),
                entity.toString());
        connections.run(update::update);
    }

    public void deleteOf(Collection<EntityRef> campaigns) {
        SqlStatement delete = SqlStatement.of(
                "delete from platform_campaign_exemption where campaign_ref = any(?)",
                SqlArray.texts(campaigns.stream().map(EntityRef::toString).toList()));
        connections.run(delete::update);
    }

    private List<Exemption> list(String condition, Object... values) {
        SqlStatement select = SqlStatement.of(SELECT + condition, values);
        return connections.call(connection -> select.list(connection, Exemptions::exemption));
    }

    private static Exemption exemption(ResultSet row) throws SQLException {
        Timestamp decidedAt = row.getTimestamp(10);
        return new Exemption(
                row.getLong(1),
                EntityRef.parse(row.getString(2)),
                EntityRef.parse(row.getString(3)),
                ExemptionState.valueOf(row.getString(4)),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                row.getString(9),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString(11));
    }
}
