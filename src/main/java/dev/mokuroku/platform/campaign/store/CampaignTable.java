package dev.mokuroku.platform.campaign.store;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.campaign.CampaignStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The table `platform_campaign`. Rows of campaigns that were removed are kept for a time, and not read.
@ApplicationScoped
@Transactional
public class CampaignTable {
    private static final String COLUMNS = "campaign_ref, component_ref, started_at, status, due, met_at, closed_at,"
            + " closed_by, close_reason, problem, computed_from";
    private static final String SELECT = "select " + COLUMNS + " from platform_campaign where removed_at is null and ";

    private final CatalogConnection connections;

    CampaignTable(CatalogConnection connections) {
        this.connections = connections;
    }

    public Optional<StoredCampaign> find(EntityRef campaign) {
        return Optional.ofNullable(byRefs(List.of(campaign)).get(campaign));
    }

    public Map<EntityRef, StoredCampaign> byRefs(Collection<EntityRef> campaigns) {
        if (campaigns.isEmpty()) {
            return Map.of();
        }
        return list("campaign_ref = any(?)", refs(campaigns)).stream()
                .collect(Collectors.toMap(StoredCampaign::ref, Function.identity()));
    }

    /// In the order of refs.
    public List<StoredCampaign> all() {
        return list("true order by campaign_ref");
    }

    /// Those that are not closed, in the order of refs.
    public List<StoredCampaign> open() {
        return list("status <> 'CLOSED' order by campaign_ref");
    }

    public List<StoredCampaign> openOf(Collection<EntityRef> components) {
        return list("status <> 'CLOSED' and component_ref = any(?) order by campaign_ref", refs(components));
    }

    /// The row of a campaign that was removed and is here again, with its start and its closure.
    public Optional<StoredCampaign> findRemoved(EntityRef campaign) {
        SqlStatement select = SqlStatement.of(
                "select " + COLUMNS + " from platform_campaign where removed_at is not null and campaign_ref = ?",
                campaign.toString());
        return connections.call(connection -> select.list(connection, CampaignTable::campaign)).stream()
                .findFirst();
    }

    /// Inserts or updates all columns but those of a closure.
    public void save(StoredCampaign campaign) {
        run(SqlStatement.of(
                "insert into platform_campaign (campaign_ref, component_ref, started_at, status, due, met_at, problem,"
                        + " computed_from, repository_changes, wave_changes)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, 1, 1) on conflict (campaign_ref) do update set"
                        + " component_ref = excluded.component_ref, started_at = excluded.started_at,"
                        + " status = excluded.status, due = excluded.due, met_at = excluded.met_at,"
                        + " problem = excluded.problem, computed_from = excluded.computed_from, removed_at = null",
                campaign.ref().toString(),
                campaign.component().toString(),
                campaign.startedAt(),
                campaign.status().name(),
                campaign.due(),
                timestamp(campaign.metAt()),
                campaign.problem(),
                campaign.computedFrom()));
    }

    /// @return false if somebody closed it before
    public boolean close(EntityRef campaign, StoredCampaign.Closure closure) {
        SqlStatement update = SqlStatement.of(
                "update platform_campaign set closed_at = ?, closed_by = ?, close_reason = ?"
                        + " where campaign_ref = ? and closed_at is null and removed_at is null",
                closure.at(),
                closure.by(),
                closure.reason(),
                campaign.toString());
        return connections.call(update::update) == 1;
    }

    /// Adds to what the repositories without entities, or the waves, do not contain yet.
    public void markChanged(EntityRef campaign, boolean repositories, boolean waves) {
        run(SqlStatement.of(
                "update platform_campaign set repository_changes = repository_changes + ?,"
                        + " wave_changes = wave_changes + ? where campaign_ref = ?",
                repositories ? 1 : 0,
                waves ? 1 : 0,
                campaign.toString()));
    }

    /// How many changes of a campaign are not contained in its repositories and waves.
    public record Pending(EntityRef campaign, int repositories, int waves) {}

    public List<Pending> pending() {
        SqlStatement select = SqlStatement.of("select campaign_ref, repository_changes, wave_changes"
                + " from platform_campaign where (repository_changes > 0 or wave_changes > 0)"
                + " and removed_at is null order by campaign_ref");
        return connections.call(connection -> select.list(
                connection, row -> new Pending(EntityRef.parse(row.getString(1)), row.getInt(2), row.getInt(3))));
    }

    /// As [#pending], of campaigns that were removed.
    public List<Pending> pendingRemoved() {
        SqlStatement select = SqlStatement.of("select campaign_ref, repository_changes from platform_campaign"
                + " where repository_changes > 0 and removed_at is not null order by campaign_ref");
        return connections.call(connection ->
                select.list(connection, row -> new Pending(EntityRef.parse(row.getString(1)), row.getInt(2), 0)));
    }

    /// These changes are contained now. Changes that came later stay.
    public void settle(Pending contained) {
        run(SqlStatement.of(
                "update platform_campaign set repository_changes = repository_changes - ?,"
                        + " wave_changes = wave_changes - ? where campaign_ref = ?",
                contained.repositories(),
                contained.waves(),
                contained.campaign().toString()));
    }

    public void markRemoved(EntityRef campaign, Instant at) {
        run(SqlStatement.of(
                "update platform_campaign set removed_at = ?, repository_changes = 1"
                        + " where campaign_ref = ? and removed_at is null",
                at,
                campaign.toString()));
    }

    /// Deletes those that were removed before the time.
    ///
    /// @return their refs
    public List<EntityRef> deleteRemovedBefore(Instant time) {
        SqlStatement delete =
                SqlStatement.of("delete from platform_campaign where removed_at < ? returning campaign_ref", time);
        return connections.call(delete::texts).stream().map(EntityRef::parse).toList();
    }

    private void run(SqlStatement statement) {
        connections.run(statement::update);
    }

    private List<StoredCampaign> list(String condition, Object... values) {
        SqlStatement select = SqlStatement.of(SELECT + condition, values);
        return connections.call(connection -> select.list(connection, CampaignTable::campaign));
    }

    private static StoredCampaign campaign(ResultSet row) throws SQLException {
        Instant closedAt = instant(row, 7);
        return new StoredCampaign(
                EntityRef.parse(row.getString(1)),
                EntityRef.parse(row.getString(2)),
                row.getTimestamp(3).toInstant(),
                CampaignStatus.valueOf(row.getString(4)),
                row.getObject(5, LocalDate.class),
                instant(row, 6),
                closedAt == null ? null : new StoredCampaign.Closure(closedAt, row.getString(8), row.getString(9)),
                row.getString(10),
                row.getString(11));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    private static SqlArray refs(Collection<EntityRef> refs) {
        return SqlArray.texts(refs.stream().map(EntityRef::toString).toList());
    }
}
