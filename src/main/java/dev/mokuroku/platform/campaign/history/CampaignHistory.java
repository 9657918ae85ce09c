package dev.mokuroku.platform.campaign.history;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.campaign.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// The table `platform_campaign_day`: counts over all members, whoever asks.
@ApplicationScoped
@Transactional
public class CampaignHistory {
    private final CatalogConnection connections;

    CampaignHistory(CatalogConnection connections) {
        this.connections = connections;
    }

    /// Oldest first, both ends included.
    public List<CampaignDay> between(EntityRef campaign, LocalDate from, LocalDate to) {
        SqlStatement select = SqlStatement.of(
                "select day, open, done, exempt, gone from platform_campaign_day"
                        + " where campaign_ref = ? and day between ? and ? order by day",
                campaign.toString(),
                from,
                to);
        return connections.call(connection -> select.list(
                connection,
                row -> new CampaignDay(
                        row.getObject(1, LocalDate.class),
                        new Progress(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))));
    }

    public void save(EntityRef campaign, CampaignDay day) {
        Progress progress = day.progress();
        run(SqlStatement.of(
                "insert into platform_campaign_day (campaign_ref, day, open, done, exempt, gone)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (campaign_ref, day) do update set"
                        + " open = excluded.open, done = excluded.done, exempt = excluded.exempt, gone = excluded.gone"
                        + " where (platform_campaign_day.open, platform_campaign_day.done,"
                        + " platform_campaign_day.exempt, platform_campaign_day.gone)"
                        + " <> (excluded.open, excluded.done, excluded.exempt, excluded.gone)",
                campaign.toString(),
                day.day(),
                progress.open(),
                progress.done(),
                progress.exempt(),
                progress.gone()));
    }

    public void deleteBefore(LocalDate day) {
        run(SqlStatement.of("delete from platform_campaign_day where day < ?", day));
    }

    public void deleteOf(Collection<EntityRef> campaigns) {
        run(SqlStatement.of(
                "delete from platform_campaign_day where campaign_ref = any(?)",
                SqlArray.texts(campaigns.stream().map(EntityRef::toString).toList())));
    }

    private void run(SqlStatement statement) {
        connections.run(statement::update);
    }
}
