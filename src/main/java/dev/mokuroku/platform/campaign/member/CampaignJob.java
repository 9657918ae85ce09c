package dev.mokuroku.platform.campaign.member;

import static java.util.stream.Collectors.groupingBy;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.platform.campaign.exemption.Exemptions;
import dev.mokuroku.platform.campaign.history.CampaignDay;
import dev.mokuroku.platform.campaign.history.CampaignHistory;
import dev.mokuroku.platform.campaign.store.CampaignTable;
import dev.mokuroku.platform.campaign.store.Member;
import dev.mokuroku.platform.campaign.store.MemberTable;
import dev.mokuroku.platform.campaign.store.StoredCampaign;
import dev.mokuroku.platform.version.UtcDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// What the time changes: exemptions expire, campaigns start and become overdue, days end.
@ApplicationScoped
class CampaignJob implements RecurringJob {
    private final CampaignUpdate update;
    private final CampaignTable table;
    private final MemberTable members;
    private final CampaignHistory history;
    private final Exemptions exemptions;
    private final CampaignConfig config;
    private final Clock clock;

    CampaignJob(
            CampaignUpdate update,
            CampaignTable table,
            MemberTable members,
            CampaignHistory history,
            Exemptions exemptions,
            CampaignConfig config,
            Clock clock) {
        this.update = update;
        this.table = table;
        this.members = members;
        this.history = history;
        this.exemptions = exemptions;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform-campaign-day";
    }

    /// The last count of a day stays.
    @Override
    public JobSchedule schedule() {
        return new JobSchedule(Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    @Override
    public void run() {
        LocalDate today = UtcDay.today(clock);
        members.expired(today).stream()
                .collect(groupingBy(Member::campaign))
                .forEach((campaign, expired) -> update.update(
                        campaign, expired.stream().map(Member::entity).toList()));
        List<EntityRef> open = table.open().stream().map(StoredCampaign::ref).toList();
        open.forEach(update::refresh);
        members.progressOf(open)
                .forEach((campaign, progress) -> history.save(campaign, new CampaignDay(today, progress)));
        deleteOld(today);
    }

    private void deleteOld(LocalDate today) {
        history.deleteBefore(today.minusDays(config.keep().toDays()));
        List<EntityRef> deleted = table.deleteRemovedBefore(clock.instant().minus(config.keep()));
        if (!deleted.isEmpty()) {
            history.deleteOf(deleted);
            exemptions.deleteOf(deleted);
        }
    }
}
