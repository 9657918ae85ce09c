package dev.mokuroku.platform.campaign.graphql.member;

import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.campaign.exemption.Exemption;
import dev.mokuroku.platform.campaign.exemption.Exemptions;
import dev.mokuroku.platform.campaign.graphql.CampaignView;
import dev.mokuroku.platform.version.UtcDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/// The exemptions of campaigns that callers requested.
@GraphQLApi
public class ExemptionsGraphQL {
    private final Exemptions exemptions;
    private final CatalogIndex index;
    private final EntityViews views;
    private final Clock clock;

    ExemptionsGraphQL(Exemptions exemptions, CatalogIndex index, EntityViews views, Clock clock) {
        this.exemptions = exemptions;
        this.index = index;
        this.views = views;
        this.clock = clock;
    }

    @Name("exemptions")
    @NonNull
    @Description(
            "The exemptions of entities that were requested, the latest first. The descriptor of the campaign may grant more.")
    public List<@NonNull List<@NonNull CampaignExemption>> exemptionsOf(
            @Source List<CampaignView> campaigns,
            @NonNull @DefaultValue("[]") @Description("What became of the request; all if empty.")
                    List<@NonNull CampaignExemptionState> state) {
        LocalDate today = UtcDay.today(clock);
        return campaigns.stream()
                .map(campaign -> show(exemptions.of(campaign.indexed().ref()), today)
                        .filter(exemption -> state.isEmpty() || state.contains(exemption.state()))
                        .toList())
                .toList();
    }

    /// Those of entities that the caller may see.
    private Stream<CampaignExemption> show(List<Exemption> found, LocalDate today) {
        Map<EntityRef, IndexedEntity> visible =
                index.byRefs(found.stream().map(Exemption::entity).toList());
        return found.stream()
                .flatMap(exemption -> Stream.ofNullable(visible.get(exemption.entity()))
                        .map(entity -> CampaignExemption.of(exemption, views.of(entity), today)));
    }
}
