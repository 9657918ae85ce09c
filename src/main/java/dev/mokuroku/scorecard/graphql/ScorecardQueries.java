package dev.mokuroku.scorecard.graphql;

import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.api.graphql.query.EntityConnection;
import dev.mokuroku.api.graphql.query.EntityOrderInput;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.ScorecardKind;
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
public class ScorecardQueries {
    private final CatalogIndex index;
    private final EntityViews views;

    ScorecardQueries(CatalogIndex index, EntityViews views) {
        this.index = index;
        this.views = views;
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query
    @NonNull
    @Description("A page of the scorecards that match.")
    public EntityConnection scorecards(
            @Nullable @Description(EntityArguments.FILTER_DESCRIPTION) String filter,
            @Nullable @Description(EntityArguments.WHERE_DESCRIPTION) EntityPredicate where,
            @NonNull @DefaultValue("[]") @Description(EntityArguments.ORDER_DESCRIPTION)
                    List<@NonNull EntityOrderInput> orderBy,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after) {
        EntityArguments arguments = EntityArguments.of(filter, where, orderBy, first, after)
                .restrictedTo(EntityFilter.is("kind", ScorecardKind.KIND));
        return EntityConnection.of(index.page(arguments.query()), arguments.after() != null, views);
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query
    @Description("A scorecard; null if it is not in the catalog.")
    public @Nullable ScorecardView scorecard(@NonNull @Description(ScorecardRefs.DESCRIPTION) String ref) {
        return index.byRef(ScorecardRefs.parse("ref", ref))
                .filter(entity -> entity.ref().kind().equalsIgnoreCase(ScorecardKind.KIND))
                .map(ScorecardView::new)
                .orElse(null);
    }
}
