package dev.mokuroku.scorecard.campaign;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.campaign.Campaign;
import dev.mokuroku.platform.campaign.Campaigns;
import dev.mokuroku.platform.campaign.graphql.CampaignView;
import dev.mokuroku.platform.component.PlatformComponents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// The check that a campaign can leave behind.
@GraphQLApi
public class StandingCheckGraphQL {
    private final Campaigns campaigns;
    private final PlatformComponents components;
    private final CatalogIndex index;

    StandingCheckGraphQL(Campaigns campaigns, PlatformComponents components, CatalogIndex index) {
        this.campaigns = campaigns;
        this.components = components;
        this.index = index;
    }

    @Name("standingCheck")
    @NonNull
    @Description("A check for a scorecard, as YAML to paste below spec.checks: it fails for entities that go back to a"
            + " version which the campaign moved everybody from. Null if the platform component is not in the catalog,"
            + " or has versions of another scheme.")
    public List<@Nullable String> standingChecksOf(@Source List<CampaignView> views) {
        List<Optional<Campaign>> found =
                views.stream().map(view -> campaigns.find(view.indexed().ref())).toList();
        Map<EntityRef, IndexedEntity> visible = index.byRefs(found.stream()
                .flatMap(campaign -> campaign.map(Campaign::component).stream())
                .toList());
        List<@Nullable String> checks = new ArrayList<>();
        for (Optional<Campaign> campaign : found) {
            checks.add(campaign.filter(known -> visible.containsKey(known.component()))
                    .flatMap(known ->
                            components.find(known.component()).flatMap(component -> StandingCheck.of(known, component)))
                    .map(StandingCheck::yaml)
                    .orElse(null));
        }
        return checks;
    }
}
