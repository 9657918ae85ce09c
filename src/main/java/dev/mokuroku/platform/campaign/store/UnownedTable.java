package dev.mokuroku.platform.campaign.store;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.campaign.MemberState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The table `platform_campaign_repository`: repositories of no entity that use a version to leave, or used one.
@ApplicationScoped
@Transactional
public class UnownedTable {
    private final CatalogConnection connections;

    UnownedTable(CatalogConnection connections) {
        this.connections = connections;
    }

    /// By `owner/name`, in their order.
    public Map<String, MemberState> of(EntityRef campaign) {
        SqlStatement select = SqlStatement.of(
                "select repository, state from platform_campaign_repository where campaign_ref = ?",
                campaign.toString());
        Map<String, MemberState> found = connections.call(
                connection -> select.byFirst(connection, row -> MemberState.valueOf(row.getString(2))));
        return new TreeMap<>(found);
    }

    /// Writes what differs.
    public void replace(EntityRef campaign, Map<String, MemberState> repositories, Instant at) {
        List<String> names = new ArrayList<>();
        List<String> states = new ArrayList<>();
        repositories.forEach((name, state) -> {
            names.add(name);
            states.add(state.name());
        });
        SqlStatement delete = SqlStatement.of(
                "delete from platform_campaign_repository where campaign_ref = ? and repository <> all(?)",
                campaign.toString(),
                SqlArray.texts(names));
        SqlStatement insert = SqlStatement.of(
                "insert into platform_campaign_repository (campaign_ref, repository, state, changed_at)"
                        + " select ?, r.repository, r.state, ? from unnest(?, ?) as r(repository, state)"
                        + " on conflict (campaign_ref, repository) do update set state = excluded.state,"
                        + " changed_at = excluded.changed_at"
                        + " where platform_campaign_repository.state <> excluded.state",
                campaign.toString(),
                at,
                SqlArray.texts(names),
                SqlArray.texts(states));
        connections.run(connection -> {
            delete.update(connection);
            insert.update(connection);
        });
    }
}
