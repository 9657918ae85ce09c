package dev.mokuroku.platform.campaign.store;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/// The table `platform_campaign_mark`: entities whose memberships are to be computed anew, because other SBOMs count.
/// Marks are only appended, so that transactions never wait for each other.
@ApplicationScoped
@Transactional
public class CampaignMarks {
    private final CatalogConnection connections;

    CampaignMarks(CatalogConnection connections) {
        this.connections = connections;
    }

    public record Mark(long id, EntityRef entity) {}

    /// Marks those of the entities that have an SBOM.
    public void mark(Collection<EntityRef> entities) {
        connections.run(SqlStatement.of(
                "insert into platform_campaign_mark (entity_ref)"
                        + " select distinct component from platform_sbom where component = any(?)",
                SqlArray.texts(
                        entities.stream().map(EntityRef::toString).distinct().toList()))::update);
    }

    /// The oldest ones.
    public List<Mark> next(int limit) {
        SqlStatement select =
                SqlStatement.of("select id, entity_ref from platform_campaign_mark order by id limit ?", limit);
        return connections.call(connection ->
                select.list(connection, row -> new Mark(row.getLong(1), EntityRef.parse(row.getString(2)))));
    }

    public void delete(Collection<Mark> marks) {
        connections.run(SqlStatement.of(
                "delete from platform_campaign_mark where id = any(?)",
                SqlArray.longs(marks.stream().map(Mark::id).toList()))::update);
    }
}
