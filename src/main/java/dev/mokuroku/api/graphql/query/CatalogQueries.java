package dev.mokuroku.api.graphql.query;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.api.graphql.filter.PredicateParser;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/// Queries for entities and facets.
@GraphQLApi
public class CatalogQueries {
    private final CatalogIndex index;
    private final EntityViews views;

    CatalogQueries(CatalogIndex index, EntityViews views) {
        this.index = index;
        this.views = views;
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query
    @Description("One entity by its reference; null if it does not exist.")
    public @Nullable EntityView entity(@NonNull @Description(Refs.DESCRIPTION) String ref) {
        return index.byRef(Refs.parse(ref)).map(views::of).orElse(null);
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query
    @Description("One entity by its id; null if it does not exist.")
    public @Nullable EntityView node(@Id @NonNull @Description("An entity's id, which is its uid.") String id) {
        return index.byUid(id).map(views::of).orElse(null);
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query
    @NonNull
    @Description("Entities by their ids, in the same order; null for an id that does not exist.")
    public List<@Nullable EntityView> nodes(
            @NonNull @Description("At most 100 ids of entities.") List<@NonNull String> ids) {
        if (ids.size() > EntityArguments.MAX_PAGE_SIZE) {
            throw CatalogException.invalidField(
                    "ids", "must be at most %d but are %d".formatted(EntityArguments.MAX_PAGE_SIZE, ids.size()));
        }
        EntityQuery query = EntityQuery.of(new EntityFilter.In("metadata.uid", ids), ids.size());
        Map<String, EntityView> found = new HashMap<>();
        index.page(query.uncounted())
                .items()
                .forEach(item -> found.put(item.entity().uid(), views.of(item.entity())));
        List<@Nullable EntityView> nodes = new ArrayList<>();
        ids.forEach(id -> nodes.add(found.get(id)));
        return nodes;
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query
    @NonNull
    @Description("A page of the entities that match.")
    public EntityConnection entities(
            @Nullable @Description(EntityArguments.FILTER_DESCRIPTION) String filter,
            @Nullable @Description(EntityArguments.WHERE_DESCRIPTION) EntityPredicate where,
            @Nullable @Description("Words that name, title, description, tags or owner begin with.") String text,
            @NonNull @DefaultValue("[]") @Description(EntityArguments.ORDER_DESCRIPTION)
                    List<@NonNull EntityOrderInput> orderBy,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after) {
        EntityArguments arguments = EntityArguments.of(filter, where, orderBy, first, after);
        EntityQuery query = arguments.query().matching(text == null ? "" : text);
        return EntityConnection.of(index.page(query), arguments.after() != null, views);
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query
    @NonNull
    @Description("The values of each field, with the number of matching entities that have the value.")
    public List<@NonNull Facet> facets(
            @NonNull @Description("Dotted paths, at most 20: kind, spec.lifecycle.") List<@NonNull String> fields,
            @Nullable @Description(EntityArguments.FILTER_DESCRIPTION) String filter,
            @Nullable @Description(EntityArguments.WHERE_DESCRIPTION) EntityPredicate where,
            @DefaultValue("100")
                    @Description("The maximum number of values per field, most frequent first; at most 1000.")
                    int limit) {
        Facet.check(fields, limit);
        return index.facets(PredicateParser.of(filter, where), fields).entrySet().stream()
                .map(facet -> Facet.of(facet.getKey(), facet.getValue(), limit))
                .toList();
    }
}
