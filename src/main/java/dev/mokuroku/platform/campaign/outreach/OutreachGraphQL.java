package dev.mokuroku.platform.campaign.outreach;

import dev.mokuroku.platform.campaign.graphql.CampaignView;
import dev.mokuroku.platform.outreach.Outreach;
import dev.mokuroku.security.visibility.VisibleCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/// The issues and pull requests of campaigns.
@GraphQLApi
public class OutreachGraphQL {
    private final Outreach outreach;
    private final VisibleCatalog visible;

    OutreachGraphQL(Outreach outreach, VisibleCatalog visible) {
        this.outreach = outreach;
        this.visible = visible;
    }

    @Name("outreachStatus")
    @NonNull
    @Description(
            "The issues and pull requests by which it asks repositories to move, of those that the caller may see.")
    public List<@NonNull List<@NonNull CampaignOutreachStatus>> statusOf(@Source List<CampaignView> campaigns) {
        Optional<Set<String>> repositories = visible.repositories();
        return campaigns.stream()
                .map(campaign -> outreach
                        .ofCampaign(CampaignName.of(campaign.indexed().ref()))
                        .stream()
                        .filter(status -> repositories
                                .map(own -> own.contains(status.repository().toLowerCase(Locale.ROOT)))
                                .orElse(true))
                        .map(CampaignOutreachStatus::of)
                        .toList())
                .toList();
    }
}
