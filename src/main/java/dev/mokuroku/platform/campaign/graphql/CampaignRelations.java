package dev.mokuroku.platform.campaign.graphql;

import static dev.mokuroku.platform.campaign.graphql.CampaignType.NAME;

import dev.mokuroku.api.graphql.relation.RelationField;
import dev.mokuroku.api.graphql.relation.RelationFields;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.platform.campaign.CampaignKind;
import dev.mokuroku.platform.component.PlatformComponentKind;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class CampaignRelations implements RelationFields {
    @Override
    public List<RelationField> fields() {
        return List.of(
                RelationField.one(
                        "platformComponent",
                        CampaignKind.MOVES,
                        PlatformComponentKind.KIND,
                        "The platform component whose users it moves.",
                        NAME),
                RelationField.many(
                        "allCampaigns",
                        CampaignKind.MOVED_BY,
                        NAME,
                        "The campaigns that move its users, also those that are closed.",
                        PlatformComponentKind.KIND),
                RelationField.many(
                        "ownedCampaigns", RelationType.OWNER_OF.text(), NAME, "The campaigns that it owns.", "Group"));
    }
}
