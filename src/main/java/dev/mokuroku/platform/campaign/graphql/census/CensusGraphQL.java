package dev.mokuroku.platform.campaign.graphql.census;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.api.graphql.filter.PredicateParser;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.api.graphql.query.EntityCursors;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.campaign.graphql.CampaignView;
import dev.mokuroku.platform.campaign.query.Census;
import dev.mokuroku.platform.campaign.store.CampaignKeys;
import dev.mokuroku.platform.campaign.store.StoredCampaign;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/// Who has to move before a day.
@GraphQLApi
public class CensusGraphQL {
    private static final EntityOrder BY_DUE = EntityOrder.by(CampaignKeys.DUE, false);

    private final Census census;
    private final CatalogIndex index;
    private final EntityViews views;

    CensusGraphQL(Census census, CatalogIndex index, EntityViews views) {
        this.census = census;
        this.index = index;
        this.views = views;
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query
    @NonNull
    @Description(
            "A page of the entities that have to move before a day, over all campaigns, the nearest last day first.")
    public CensusConnection campaignCensus(
            @Nullable @Description("The day; all campaigns that have a last day if not set.") LocalDate before,
            @Nullable @Description(EntityArguments.FILTER_DESCRIPTION) String filter,
            @Nullable @Description(EntityArguments.WHERE_DESCRIPTION) EntityPredicate where,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after) {
        EntityFilter condition = PredicateParser.of(filter, where);
        List<StoredCampaign> due = census.campaigns(before);
        EntityArguments arguments = new EntityArguments(
                EntityFilter.allOf(Census.openIn(due), condition),
                BY_DUE,
                EntityArguments.pageSize(first),
                after == null ? null : EntityCursors.decode(after, BY_DUE));
        EntityPage page = index.page(arguments.query());
        List<CensusEdge> edges = page.items().stream()
                .map(item -> new CensusEdge(EntityCursors.encode(item.cursor()), views.of(item.entity())))
                .toList();
        Page<CensusEdge, EntityView> connection =
                Page.of(edges, CensusEdge::cursor, CensusEdge::node, page.hasNext(), after != null);
        return CensusConnection.of(connection, page.total(), show(census.counts(due, condition)));
    }

    private List<CensusCampaign> show(List<Census.Due> due) {
        Map<EntityRef, IndexedEntity> campaigns =
                index.byRefs(due.stream().map(one -> one.campaign().ref()).toList());
        return due.stream()
                .flatMap(one -> {
                    IndexedEntity campaign = campaigns.get(one.campaign().ref());
                    LocalDate by = one.campaign().due();
                    return campaign == null || by == null
                            ? Stream.empty()
                            : Stream.of(new CensusCampaign(
                                    new CampaignView(campaign), by, Math.toIntExact(one.openCount())));
                })
                .toList();
    }
}
