package dev.mokuroku.platform.campaign.graphql;

import dev.mokuroku.api.graphql.entity.EntityType;
import dev.mokuroku.platform.campaign.CampaignKind;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

final class CampaignType {
    static final String NAME = CampaignKind.KIND;

    @Produces
    @Singleton
    EntityType campaignType() {
        return EntityType.of(NAME, CampaignView::new);
    }
}
