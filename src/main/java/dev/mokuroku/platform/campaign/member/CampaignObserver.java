package dev.mokuroku.platform.campaign.member;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.campaign.Campaign;
import dev.mokuroku.platform.campaign.store.StoredCampaign;
import java.util.List;

/// Follows what the repositories of campaigns have to move. Every bean of this type is called within seconds after
/// members, exemptions or the status of a campaign changed, outside of transactions, at least once for each change.
public interface CampaignObserver {
    /// @param moves of the repositories that have to move. None for a campaign without outreach, and for one that is
    ///     planned or closed
    void changed(Campaign campaign, StoredCampaign stored, List<RepositoryMove> moves);

    /// The campaign's entity is gone.
    void removed(EntityRef campaign);
}
