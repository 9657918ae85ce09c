package dev.mokuroku.platform.campaign.store;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.campaign.MemberState;
import dev.mokuroku.platform.campaign.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The table `platform_campaign_member`. Checks no permission: who shows the result to a caller first removes what the
/// caller may not see.
@ApplicationScoped
@Transactional
public class MemberTable {
    private static final String COLUMNS =
            "campaign_ref, entity_ref, state, versions, wave, since, changed_at, exempt_until";
    private static final String SELECT = "select " + COLUMNS + " from platform_campaign_member where ";
    /// Arrays of arrays must be rectangular in PostgreSQL: versions are bound as one text each.
    private static final String SEPARATOR = "\n";

    private final CatalogConnection connections;

    MemberTable(CatalogConnection connections) {
        this.connections = connections;
    }

    /// In the order of entities.
    public List<Member> of(EntityRef campaign) {
        return list("campaign_ref = ? order by entity_ref", campaign.toString());
    }

    public List<Member> of(EntityRef campaign, Collection<EntityRef> entities) {
        return list(
                "campaign_ref = ? and entity_ref = any(?) order by entity_ref", campaign.toString(), refs(entities));
    }

    /// Of all campaigns.
    public List<Member> ofEntities(Collection<EntityRef> entities) {
        return list("entity_ref = any(?) order by entity_ref, campaign_ref", refs(entities));
    }

    /// Those whose exemption ended before the day.
    public List<Member> expired(LocalDate day) {
        return list("exempt_until < ? and state = 'EXEMPT' order by campaign_ref", day);
    }

    /// Campaigns without members are missing.
    public Map<EntityRef, Progress> progressOf(Collection<EntityRef> campaigns) {
        if (campaigns.isEmpty()) {
            return Map.of();
        }
        SqlStatement select = SqlStatement.of(
                "select campaign_ref, state, count(*) from platform_campaign_member where campaign_ref = any(?)"
                        + " group by campaign_ref, state",
                refs(campaigns));
        record Count(EntityRef campaign, MemberState state, long count) {}
        List<Count> rows = connections.call(connection -> select.list(
                connection,
                row -> new Count(
                        EntityRef.parse(row.getString(1)), MemberState.valueOf(row.getString(2)), row.getLong(3))));
        Map<EntityRef, Map<MemberState, Long>> counts = new HashMap<>();
        rows.forEach(row -> counts.computeIfAbsent(row.campaign(), _ -> new EnumMap<>(MemberState.class))
                .put(row.state(), row.count()));
        Map<EntityRef, Progress> progress = new HashMap<>();
        counts.forEach((campaign, states) -> progress.put(campaign, Progress.of(states)));
        return progress;
    }

    public void save(Collection<Member> members) {
        if (!members.isEmpty()) {
            connections.run(connection -> insert(connection, List.copyOf(members)));
        }
    }

    public void delete(EntityRef campaign, Collection<EntityRef> entities) {
        if (!entities.isEmpty()) {
            run(SqlStatement.of(
                    "delete from platform_campaign_member where campaign_ref = ? and entity_ref = any(?)",
                    campaign.toString(),
                    refs(entities)));
        }
    }

    private static void insert(Connection connection, List<Member> members) throws SQLException {
        SqlStatement.of(
                        "insert into platform_campaign_member (" + COLUMNS + ") select campaign, entity, state,"
                                + " string_to_array(versions, E'\\n'), wave, since, changed_at, exempt_until::date"
                                + " from unnest(?, ?, ?, ?, ?, ?, ?, ?) as m(campaign, entity, state, versions, wave,"
                                + " since, changed_at, exempt_until) on conflict (campaign_ref, entity_ref) do update"
                                + " set state = excluded.state, versions = excluded.versions, wave = excluded.wave,"
                                + " changed_at = excluded.changed_at, exempt_until = excluded.exempt_until",
                        SqlArray.of("text", members, member -> member.campaign().toString()),
                        SqlArray.of("text", members, member -> member.entity().toString()),
                        SqlArray.of("text", members, member -> member.state().name()),
                        SqlArray.of("text", members, member -> String.join(SEPARATOR, member.versions())),
                        SqlArray.of("integer", members, Member::wave),
                        SqlArray.of("timestamptz", members, member -> Timestamp.from(member.since())),
                        SqlArray.of("timestamptz", members, member -> Timestamp.from(member.changedAt())),
                        SqlArray.of("text", members, member -> text(member.exemptUntil())))
                .update(connection);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /// Values may be null.

    private static SqlArray refs(Collection<EntityRef> refs) {
        return SqlArray.texts(refs.stream().map(EntityRef::toString).toList());
    }

    private void run(SqlStatement statement) {
        connections.run(statement::update);
    }

    private List<Member> list(String condition, Object... values) {
        SqlStatement select = SqlStatement.of(SELECT + condition, values);
        return connections.call(connection -> select.list(connection, MemberTable::member));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                EntityRef.parse(row.getString(1)),
                EntityRef.parse(row.getString(2)),
                MemberState.valueOf(row.getString(3)),
                List.of((String[]) row.getArray(4).getArray()),
                row.getInt(5),
                row.getTimestamp(6).toInstant(),
                row.getTimestamp(7).toInstant(),
                row.getObject(8, LocalDate.class));
    }
}
