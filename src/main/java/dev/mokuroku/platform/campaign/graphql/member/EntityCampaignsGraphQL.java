package dev.mokuroku.platform.campaign.graphql.member;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.kind.GroupView;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.campaign.MemberState;
import dev.mokuroku.platform.campaign.graphql.CampaignMemberState;
import dev.mokuroku.platform.campaign.graphql.CampaignView;
import dev.mokuroku.platform.campaign.query.CampaignMembers;
import dev.mokuroku.platform.campaign.store.CampaignKeys;
import dev.mokuroku.platform.campaign.store.CampaignTable;
import dev.mokuroku.platform.campaign.store.Member;
import dev.mokuroku.platform.campaign.store.StoredCampaign;
import dev.mokuroku.platform.component.graphql.PlatformComponentView;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// The campaigns of entities, teams and platform components.
@GraphQLApi
public class EntityCampaignsGraphQL {
    /// Of one group, whose memberships are compared with each other.
    private static final int MAX_OWNED = 1_000;

    private final CampaignMembers members;
    private final CampaignTable table;
    private final CatalogIndex index;
    private final EntityViews views;

    EntityCampaignsGraphQL(CampaignMembers members, CampaignTable table, CatalogIndex index, EntityViews views) {
        this.members = members;
        this.table = table;
        this.index = index;
        this.views = views;
    }

    @Name("campaigns")
    @NonNull
    @Description("The campaigns that the entity is a member of, the nearest last day first.")
    public List<@NonNull List<@NonNull CampaignMembership>> ofEntities(
            @Source List<EntityView> entities,
            @NonNull @DefaultValue("[]") @Description("How far it has come; all if empty.")
                    List<@NonNull CampaignMemberState> state) {
        Map<EntityRef, EntityView> byRef =
                entities.stream().collect(toMap(view -> view.indexed().ref(), view -> view, (one, same) -> one));
        Map<EntityRef, List<Member>> found = members.ofEntities(byRef.keySet());
        Campaigns campaigns =
                campaignsOf(found.values().stream().flatMap(List::stream).toList());
        List<MemberState> states = MembersGraphQL.statesOf(state);
        return entities.stream()
                .map(view -> show(found.getOrDefault(view.indexed().ref(), List.of()), states, campaigns, byRef)
                        .toList())
                .toList();
    }

    @Name("openCampaignMembers")
    @NonNull
    @Description("The entities of the group that have to move, the nearest last day first.")
    public List<@NonNull List<@NonNull CampaignMembership>> ofGroups(
            @Source List<GroupView> groups,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first) {
        int size = EntityArguments.pageSize(first);
        Set<EntityRef> open = table.open().stream().map(StoredCampaign::ref).collect(toSet());
        return groups.stream()
                .map(group -> openOf(group.indexed().ref(), open).limit(size).toList())
                .toList();
    }

    private Stream<CampaignMembership> openOf(EntityRef group, Set<EntityRef> open) {
        EntityFilter owned = EntityFilter.allOf(
                EntityFilter.is("relations.ownedby", group.toString()),
                new EntityFilter.Any(open.stream()
                        .map(campaign -> CampaignMembers.filter(campaign, List.of(MemberState.OPEN), null))
                        .toList()));
        EntityQuery query = EntityQuery.of(owned, MAX_OWNED)
                .ordered(EntityOrder.by(CampaignKeys.DUE, false))
                .uncounted();
        Map<EntityRef, EntityView> entities = index.page(query).items().stream()
                .map(EntityPage.Item::entity)
                .collect(toMap(IndexedEntity::ref, views::of));
        List<Member> found = members.ofEntities(entities.keySet()).values().stream()
                .flatMap(List::stream)
                .filter(member -> open.contains(member.campaign()))
                .toList();
        return show(found, List.of(MemberState.OPEN), campaignsOf(found), entities);
    }

    @Name("openCampaigns")
    @NonNull
    @Description("The campaigns that move its users and are not closed, the nearest last day first.")
    public List<@NonNull List<@NonNull CampaignView>> ofComponents(@Source List<PlatformComponentView> components) {
        List<StoredCampaign> open = table.open();
        Map<EntityRef, IndexedEntity> visible =
                index.byRefs(open.stream().map(StoredCampaign::ref).toList());
        return components.stream()
                .map(component -> open.stream()
                        .filter(campaign ->
                                campaign.component().equals(component.indexed().ref()))
                        .sorted(BY_DUE)
                        .flatMap(campaign -> Stream.ofNullable(visible.get(campaign.ref())))
                        .map(CampaignView::new)
                        .toList())
                .toList();
    }

    private static final Comparator<StoredCampaign> BY_DUE = Comparator.comparing(
                    StoredCampaign::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(StoredCampaign::ref);

    /// Those that the caller may see.
    private record Campaigns(Map<EntityRef, StoredCampaign> stored, Map<EntityRef, CampaignView> views) {}

    private Campaigns campaignsOf(Collection<Member> found) {
        Set<EntityRef> refs = found.stream().map(Member::campaign).collect(toSet());
        Map<EntityRef, CampaignView> visible =
                index.byRefs(refs).values().stream().collect(toMap(IndexedEntity::ref, CampaignView::new));
        return new Campaigns(table.byRefs(refs), visible);
    }

    private static Stream<CampaignMembership> show(
            List<Member> found,
            @Nullable List<MemberState> states,
            Campaigns campaigns,
            Map<EntityRef, EntityView> entities) {
        record Shown(StoredCampaign campaign, CampaignMembership membership) {}
        return found.stream()
                .filter(member -> states == null || states.contains(member.state()))
                .flatMap(member -> {
                    StoredCampaign stored = campaigns.stored().get(member.campaign());
                    CampaignView campaign = campaigns.views().get(member.campaign());
                    EntityView entity = entities.get(member.entity());
                    return stored == null || campaign == null || entity == null
                            ? Stream.empty()
                            : Stream.of(new Shown(stored, CampaignMembership.of(member, campaign, entity)));
                })
                .sorted(Comparator.comparing(Shown::campaign, BY_DUE)
                        .thenComparing(
                                shown -> shown.membership().entity().indexed().ref()))
                .map(Shown::membership);
    }
}
