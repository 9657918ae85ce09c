package dev.mokuroku.platform.campaign.graphql.member;

import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.api.graphql.query.EntityCursors;
import dev.mokuroku.api.graphql.query.EntityOrderInput;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.campaign.MemberState;
import dev.mokuroku.platform.campaign.graphql.CampaignMemberState;
import dev.mokuroku.platform.campaign.graphql.CampaignView;
import dev.mokuroku.platform.campaign.query.CampaignMembers;
import dev.mokuroku.platform.campaign.store.Member;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// The members of campaigns.
@GraphQLApi
public class MembersGraphQL {
    private final CampaignMembers members;
    private final CatalogIndex index;
    private final EntityViews views;

    MembersGraphQL(CampaignMembers members, CatalogIndex index, EntityViews views) {
        this.members = members;
        this.index = index;
        this.views = views;
    }

    @Name("members")
    @NonNull
    @Description("A page of the members of the campaign.")
    public List<@NonNull CampaignMemberConnection> membersOf(
            @Source List<CampaignView> campaigns,
            @NonNull @DefaultValue("[]") @Description("How far they have come; all if empty.")
                    List<@NonNull CampaignMemberState> state,
            @Nullable @Description("The number of a wave; all if not set.") Integer wave,
            @Nullable @Description(EntityArguments.WHERE_DESCRIPTION) EntityPredicate where,
            @NonNull @DefaultValue("[]") @Description(EntityArguments.ORDER_DESCRIPTION)
                    List<@NonNull EntityOrderInput> orderBy,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after) {
        EntityArguments arguments = EntityArguments.of(null, where, orderBy, first, after);
        List<MemberState> states = statesOf(state);
        return campaigns.stream()
                .map(campaign -> page(
                        campaign,
                        arguments.restrictedTo(
                                CampaignMembers.filter(campaign.indexed().ref(), states, wave))))
                .toList();
    }

    static @Nullable List<MemberState> statesOf(List<CampaignMemberState> states) {
        return states.isEmpty()
                ? null
                : states.stream()
                        .map(state -> EnumMirrors.convert(state, MemberState.class))
                        .toList();
    }

    private CampaignMemberConnection page(CampaignView campaign, EntityArguments arguments) {
        EntityPage page = index.page(arguments.query());
        Map<EntityRef, Member> found = members.among(
                campaign.indexed().ref(),
                page.items().stream().map(item -> item.entity().ref()).toList());
        List<CampaignMemberEdge> edges = page.items().stream()
                .flatMap(item -> Stream.ofNullable(found.get(item.entity().ref()))
                        .map(member -> new CampaignMemberEdge(
                                EntityCursors.encode(item.cursor()),
                                CampaignMembership.of(member, campaign, views.of(item.entity())))))
                .toList();
        return CampaignMemberConnection.of(edges, page.hasNext(), arguments.after() != null, page.total());
    }
}
