package dev.mokuroku.platform.campaign.graphql;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.platform.campaign.Campaign;
import dev.mokuroku.platform.campaign.Campaigns;
import dev.mokuroku.platform.campaign.store.CampaignTable;
import dev.mokuroku.platform.campaign.store.StoredCampaign;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// Where campaigns stand.
@GraphQLApi
public class CampaignGraphQL {
    private final CampaignTable table;
    private final Campaigns campaigns;

    CampaignGraphQL(CampaignTable table, Campaigns campaigns) {
        this.table = table;
        this.campaigns = campaigns;
    }

    @Name("status")
    @NonNull
    @Description("Where it stands, whoever asks.")
    public List<@NonNull CampaignState> statusOf(@Source List<CampaignView> views) {
        return each(
                views,
                (view, stored) -> stored.map(row -> EnumMirrors.convert(row.status(), CampaignState.class))
                        .orElse(CampaignState.OPEN));
    }

    @Name("times")
    @NonNull
    @Description("When it started, and since when it is met.")
    public List<@NonNull CampaignTimes> timesOf(@Source List<CampaignView> views) {
        return each(
                views,
                (view, stored) -> new CampaignTimes(
                        stored.map(StoredCampaign::startedAt).orElse(null),
                        stored.map(StoredCampaign::metAt).orElse(null)));
    }

    @Name("problem")
    @Description("Why its members cannot be computed; null if they can.")
    public List<@Nullable String> problemOf(@Source List<CampaignView> views) {
        return each(views, (view, stored) -> stored.map(StoredCampaign::problem).orElse(null));
    }

    @Name("closed")
    @Description("How it was closed; null while it is not.")
    public List<@Nullable CampaignClosure> closureOf(@Source List<CampaignView> views) {
        return each(
                views,
                (view, stored) -> campaigns
                        .find(view.indexed().ref())
                        .filter(campaign -> campaign.closedAt() != null)
                        .map(CampaignGraphQL::closureInFile)
                        .or(() -> stored.map(StoredCampaign::closed)
                                .map(closure -> new CampaignClosure(closure.at(), closure.by(), closure.reason())))
                        .orElse(null));
    }

    private static @Nullable CampaignClosure closureInFile(Campaign campaign) {
        return campaign.closedAt() == null
                ? null
                : new CampaignClosure(campaign.closedAt(), null, campaign.closeReason());
    }

    private interface Field<T extends @Nullable Object> {
        T of(CampaignView view, Optional<StoredCampaign> stored);
    }

    private <T extends @Nullable Object> List<T> each(List<CampaignView> views, Field<T> field) {
        Map<EntityRef, StoredCampaign> stored =
                table.byRefs(views.stream().map(view -> view.indexed().ref()).toList());
        Function<CampaignView, T> value = view ->
                field.of(view, Optional.ofNullable(stored.get(view.indexed().ref())));
        return views.stream().map(value).toList();
    }
}
