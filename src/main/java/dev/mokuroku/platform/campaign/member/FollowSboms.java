package dev.mokuroku.platform.campaign.member;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.platform.campaign.store.CampaignMarks;
import dev.mokuroku.platform.campaign.store.CampaignTable;
import dev.mokuroku.platform.campaign.store.StoredCampaign;
import dev.mokuroku.platform.deployment.RunningChange;
import dev.mokuroku.platform.deployment.RunningObserver;
import dev.mokuroku.platform.sbom.ComponentVersion;
import dev.mokuroku.platform.sbom.SbomObserver;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Computes memberships anew after an SBOM was stored, and after something else runs of an entity with SBOMs. Both are
/// only marked in their own transactions, which do not hold the lock of the catalog's writers.
@ApplicationScoped
class FollowSboms implements SbomObserver, RunningObserver, RecurringJob {
    private static final int BATCH_SIZE = 500;
    /// A stored SBOM counts after this time.
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final CampaignMarks marks;
    private final CampaignTable table;
    private final CampaignUpdate update;
    private final CatalogIndex index;

    FollowSboms(CampaignMarks marks, CampaignTable table, CampaignUpdate update, CatalogIndex index) {
        this.marks = marks;
        this.table = table;
        this.update = update;
        this.index = index.everything();
    }

    @Override
    public String name() {
        return "platform-campaign-sboms";
    }

    @Override
    public JobSchedule schedule() {
        return new JobSchedule(INTERVAL, INTERVAL);
    }

    @Override
    public void stored(ComponentVersion version) {
        marks.mark(List.of(version.component()));
    }

    @Override
    public void runningChanged(List<RunningChange> changes) {
        marks.mark(changes.stream().map(change -> change.target().component()).toList());
    }

    /// Each campaign has a transaction of its own, and a mark stays until all of them are done.
    @Override
    public void run() {
        List<CampaignMarks.Mark> next = marks.next(BATCH_SIZE);
        while (!next.isEmpty()) {
            Set<EntityRef> entities = index.matching(
                    next.stream().map(CampaignMarks.Mark::entity).collect(Collectors.toSet()), EntityFilter.EVERYTHING);
            table.open().stream().map(StoredCampaign::ref).forEach(campaign -> update.update(campaign, entities));
            marks.delete(next);
            next = marks.next(BATCH_SIZE);
        }
    }
}
