package dev.mokuroku.platform.campaign.member;

import dev.mokuroku.platform.campaign.store.CampaignTable;
import dev.mokuroku.platform.campaign.store.StoredCampaign;
import dev.mokuroku.platform.usage.UsesObserver;
import dev.mokuroku.platform.usage.publish.PublishedPackages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Orders the members of campaigns anew after the packages changed by which entities depend on each other.
@ApplicationScoped
class FollowPackages implements UsesObserver {
    private final CampaignTable table;
    private final PublishedPackages packages;

    FollowPackages(CampaignTable table, PublishedPackages packages) {
        this.table = table;
        this.packages = packages;
    }

    @Override
    public void changed(UsesChange change) {
        List<StoredCampaign> open = table.open();
        if (!open.isEmpty() && (!change.published().isEmpty() || packages.isAnyPublished(change.purls()))) {
            open.forEach(campaign -> table.markChanged(campaign.ref(), false, true));
        }
    }
}
