package dev.mokuroku.platform.campaign.member;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.catalog.feed.FeedFollower;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.platform.campaign.CampaignKind;
import dev.mokuroku.platform.campaign.Campaigns;
import dev.mokuroku.platform.campaign.store.CampaignTable;
import dev.mokuroku.platform.campaign.store.StoredCampaign;
import dev.mokuroku.platform.component.PlatformComponentKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Computes campaigns anew after their descriptors, their platform components or their members changed.
@ApplicationScoped
class CampaignFollower implements RecurringJob, FeedFollower.FeedHandler {
    private static final String COMPONENT = PlatformComponentKind.KIND.toLowerCase(Locale.ROOT);
    /// A changed descriptor is right in campaigns after this time.
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final FeedFollower follower;
    private final CampaignUpdate update;
    private final Campaigns campaigns;
    private final CampaignTable table;
    private final PendingRun pending;
    private final LiveIndex live;
    private final CatalogIndex index;

    CampaignFollower(
            FeedFollower follower,
            CampaignUpdate update,
            Campaigns campaigns,
            CampaignTable table,
            PendingRun pending,
            LiveIndex live,
            CatalogIndex index) {
        this.follower = follower;
        this.update = update;
        this.campaigns = campaigns;
        this.table = table;
        this.pending = pending;
        this.live = live;
        this.index = index.everything();
    }

    @Override
    public String name() {
        return "platform-campaigns";
    }

    @Override
    public JobSchedule schedule() {
        return new JobSchedule(Duration.ZERO, INTERVAL);
    }

    @Override
    public void run() {
        if (follower.runOnce(this)) {
            pending.run();
        }
    }

    @Override
    public void handle(List<Change> changes) {
        Set<EntityRef> changed = changes.stream()
                .filter(change -> change.kind() != Change.Kind.TERMS_CHANGED)
                .map(Change::ref)
                .collect(toSet());
        if (changed.isEmpty()) {
            return;
        }
        live.catchUp();
        Set<EntityRef> updated =
                changes.stream().filter(Change::isOfEntity).map(Change::ref).collect(toSet());
        updated.stream().filter(CampaignKind::isCampaign).forEach(update::refresh);
        List<StoredCampaign> open = table.open();
        if (!open.isEmpty()) {
            open.stream()
                    .filter(campaign -> updated.contains(campaign.component()))
                    .forEach(campaign -> update.refresh(campaign.ref()));
            Set<EntityRef> others = changed.stream()
                    .filter(ref -> !CampaignKind.isCampaign(ref) && !ref.kind().equals(COMPONENT))
                    .collect(toSet());
            update.entitiesChanged(others, index.matching(others, EntityFilter.EVERYTHING));
        }
    }

    @Override
    public void startAnew() {
        live.catchUp();
        Set<EntityRef> all = new HashSet<>(campaigns.current().keySet());
        table.all().forEach(campaign -> all.add(campaign.ref()));
        all.forEach(update::refresh);
        table.open().forEach(campaign -> update.recompute(campaign.ref()));
    }
}
