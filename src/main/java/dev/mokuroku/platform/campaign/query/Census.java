package dev.mokuroku.platform.campaign.query;

import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.campaign.CampaignStatus;
import dev.mokuroku.platform.campaign.MemberState;
import dev.mokuroku.platform.campaign.store.CampaignTable;
import dev.mokuroku.platform.campaign.store.StoredCampaign;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who has to move before a day, over all campaigns that the caller may see.
@ApplicationScoped
public class Census {
    private static final List<MemberState> OPEN = List.of(MemberState.OPEN);

    private final CampaignTable table;
    private final CatalogIndex index;

    Census(CampaignTable table, CatalogIndex index) {
        this.table = table;
        this.index = index;
    }

    /// A campaign with a last day.
    ///
    /// @param openCount its open members among those that were asked for
    public record Due(StoredCampaign campaign, long openCount) {}

    /// The campaigns that started and have to end before the day, the nearest last day first.
    ///
    /// @param before null for all that have a last day
    public List<StoredCampaign> campaigns(@Nullable LocalDate before) {
        List<StoredCampaign> due = table.open().stream()
                .filter(campaign -> campaign.status() != CampaignStatus.PLANNED)
                .filter(campaign -> campaign.due() != null
                        && (before == null || campaign.due().isBefore(before)))
                .sorted(Comparator.comparing(StoredCampaign::due).thenComparing(StoredCampaign::ref))
                .toList();
        Set<?> visible = index.matching(due.stream().map(StoredCampaign::ref).toList(), EntityFilter.EVERYTHING);
        return due.stream().filter(campaign -> visible.contains(campaign.ref())).toList();
    }

    /// The open members of these campaigns.
    public static EntityFilter openIn(List<StoredCampaign> campaigns) {
        return new EntityFilter.Any(campaigns.stream()
                .map(campaign -> CampaignMembers.filter(campaign.ref(), OPEN, null))
                .toList());
    }

    public List<Due> counts(List<StoredCampaign> campaigns, EntityFilter condition) {
        return campaigns.stream()
                .map(campaign -> new Due(
                        campaign,
                        index.count(EntityFilter.allOf(CampaignMembers.filter(campaign.ref(), OPEN, null), condition))))
                .toList();
    }
}
