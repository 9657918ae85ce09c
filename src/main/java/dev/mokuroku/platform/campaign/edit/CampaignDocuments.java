package dev.mokuroku.platform.campaign.edit;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/// The table `platform_campaign_document`.
@ApplicationScoped
@Transactional
class CampaignDocuments {
    private static final String SELECT =
            "select campaign_ref, content, created_by, created_at from platform_campaign_document";

    private final CatalogConnection connections;

    CampaignDocuments(CatalogConnection connections) {
        this.connections = connections;
    }

    List<CampaignDocument> all() {
        return list(SqlStatement.of(SELECT + " order by campaign_ref"));
    }

    Optional<CampaignDocument> find(EntityRef campaign) {
        return list(SqlStatement.of(SELECT + " where campaign_ref = ?", campaign.toString())).stream()
                .findFirst();
    }

    /// @return false if there is one of this ref
    boolean add(CampaignDocument document) {
        SqlStatement insert = SqlStatement.of(
                "insert into platform_campaign_document (campaign_ref, content, created_by, created_at)"
                        + " values (?, ?, ?, ?) on conflict do nothing",
                document.campaign().toString(),
                document.content(),
                document.createdBy(),
                document.createdAt());
        return connections.call(insert::update) == 1;
    }

    /// @param before what the document was when it was read
    /// @return false if somebody else has changed or deleted it since
    boolean replace(CampaignDocument before, String content) {
        SqlStatement replace = SqlStatement.of(
                "update platform_campaign_document set content = ? where campaign_ref = ? and content = ?",
                content,
                before.campaign().toString(),
                before.content());
        return connections.call(replace::update) == 1;
    }

    void delete(EntityRef campaign) {
        SqlStatement delete =
                SqlStatement.of("delete from platform_campaign_document where campaign_ref = ?", campaign.toString());
        connections.run(delete::update);
    }

    private List<CampaignDocument> list(SqlStatement select) {
        return connections.call(connection -> select.list(
                connection,
                row -> new CampaignDocument(
                        EntityRef.parse(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant())));
    }
}
