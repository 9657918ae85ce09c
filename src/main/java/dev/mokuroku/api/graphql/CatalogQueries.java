package dev.mokuroku.api.graphql;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.CatalogIndex;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterString;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/// The questions about entities.
@GraphQLApi
@GraphQLErrors
public class CatalogQueries {
    static final int LARGEST_PAGE = 100;

    private final CatalogIndex index;

    CatalogQueries(CatalogIndex index) {
        this.index = index;
    }

    @Query
    @RunOnVirtualThread
    @Description("One entity by its reference, or null where there is none.")
    public @Nullable EntityView entity(
            @Id @NonNull @Description("kind:namespace/name; the namespace may be left out.") String ref) {
        return index.byRef(parse(ref)).map(EntityViews::of).orElse(null);
    }

    @Query
    @NonNull
    @RunOnVirtualThread
    @Description("A page of the entities that match.")
    public EntityConnection entities(
            @Nullable
                    @Description(
                            "kind=component,spec.type=service: commas join conditions, a key alone asks whether the field is there, a key that stands twice takes either value.")
                    String filter,
            @Nullable @Description("Words that name, title, description, tags or owner begin with.") String text,
            @DefaultValue("20") @Description("At most 100.") int first,
            @Nullable @Description("The cursor that the page starts behind.") String after,
            @Nullable EntityOrderInput orderBy) {
        if (first < 0 || first > LARGEST_PAGE) {
            throw CatalogException.invalidInput("first must be from 0 to %d but is %d".formatted(LARGEST_PAGE, first));
        }
        EntityOrder order = orderBy == null ? EntityOrder.BY_REF : orderBy.order();
        Cursor cursor = after == null ? null : Cursor.decode(after, order);
        EntityQuery query = EntityQuery.of(parseFilter(filter), first)
                .matching(text == null ? "" : text)
                .ordered(order)
                .behind(cursor);
        return EntityConnection.of(index.page(query), cursor != null);
    }

    @Query
    @NonNull
    @RunOnVirtualThread
    @Description("For each field its values, and how many of the entities that match have them.")
    public List<@NonNull Facet> facets(
            @NonNull @Description("Dotted paths: kind, spec.lifecycle.") List<@NonNull String> fields,
            @Nullable String filter) {
        return index.facets(parseFilter(filter), fields).entrySet().stream()
                .map(facet -> new Facet(
                        facet.getKey(),
                        facet.getValue().stream()
                                .map(it -> new FacetValue(it.value(), Math.toIntExact(it.count())))
                                .toList()))
                .toList();
    }

    static EntityRef parse(String ref) {
        try {
            return EntityRef.parse(ref, "", EntityRef.DEFAULT_NAMESPACE);
        } catch (IllegalArgumentException malformed) {
            throw CatalogException.invalidInput("ref: " + malformed.getMessage());
        }
    }

    private static EntityFilter parseFilter(@Nullable String filter) {
        return filter == null ? EntityFilter.EVERYTHING : FilterString.parse(filter);
    }
}
