package dev.mokuroku.platform.campaign.graphql;

import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.api.graphql.query.EntityConnection;
import dev.mokuroku.api.graphql.query.EntityOrderInput;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.campaign.CampaignKind;
import dev.mokuroku.platform.campaign.CampaignStatus;
import dev.mokuroku.platform.campaign.store.CampaignKeys;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

@GraphQLApi
public class CampaignQueries {
    private final CatalogIndex index;
    private final EntityViews views;

    CampaignQueries(CatalogIndex index, EntityViews views) {
        this.index = index;
        this.views = views;
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query
    @NonNull
    @Description("A page of the campaigns that match.")
    public EntityConnection campaigns(
            @NonNull @DefaultValue("[]") @Description("Where they stand; all if empty.")
                    List<@NonNull CampaignState> status,
            @Nullable @Description(EntityArguments.FILTER_DESCRIPTION) String filter,
            @Nullable @Description(EntityArguments.WHERE_DESCRIPTION) EntityPredicate where,
            @NonNull @DefaultValue("[]") @Description(EntityArguments.ORDER_DESCRIPTION)
                    List<@NonNull EntityOrderInput> orderBy,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after) {
        EntityArguments arguments = EntityArguments.of(filter, where, orderBy, first, after)
                .restrictedTo(EntityFilter.allOf(EntityFilter.is("kind", CampaignKind.KIND), statusIn(status)));
        return EntityConnection.of(index.page(arguments.query()), arguments.after() != null, views);
    }

    private static EntityFilter statusIn(List<CampaignState> status) {
        return status.isEmpty()
                ? EntityFilter.EVERYTHING
                : new EntityFilter.In(
                        CampaignKeys.STATUS,
                        status.stream()
                                .map(state -> EnumMirrors.convert(state, CampaignStatus.class)
                                        .text())
                                .toList());
    }
}
