package dev.mokuroku.platform.campaign.graphql.census;

import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.api.graphql.filter.PredicateParser;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.api.graphql.query.EntityCursors;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.campaign.query.BlastRadius;
import dev.mokuroku.platform.component.PlatformComponentKind;
import dev.mokuroku.platform.version.InvalidRangeException;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/// Whom a deprecation would affect.
@GraphQLApi
public class BlastRadiusGraphQL {
    private static final EntityOrder BY_DEPTH = EntityOrder.by("depth", false);

    private final BlastRadius radius;
    private final CatalogIndex index;
    private final EntityViews views;

    BlastRadiusGraphQL(BlastRadius radius, CatalogIndex index, EntityViews views) {
        this.radius = radius;
        this.index = index;
        this.views = views;
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query
    @Description(
            "What deprecating versions of a platform component affects: their users, and what depends on these, nearest first; null if there is no such platform component.")
    public @Nullable BlastRadiusConnection blastRadius(
            @NonNull @Description("The reference of the platform component, or its name.") String component,
            @NonNull @Description("The range of versions in VERS notation, such as <2.0.0.") String range,
            @Nullable @Description("Only affected entities that match: " + EntityArguments.FILTER_DESCRIPTION)
                    String filter,
            @Nullable @Description("Only affected entities that match.") EntityPredicate where,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after) {
        EntityRef ref = ref(component);
        int size = EntityArguments.pageSize(first);
        Cursor cursor = after == null ? null : EntityCursors.decode(after, BY_DEPTH);
        if (index.byRef(ref).isEmpty()) {
            return null;
        }
        try {
            return page(radius.of(ref, range, PredicateParser.of(filter, where)), size, cursor);
        } catch (InvalidRangeException malformed) {
            throw CatalogException.invalidField("range", malformed.getMessage());
        }
    }

    private static EntityRef ref(String component) {
        try {
            return EntityRef.parse(component, PlatformComponentKind.KIND, EntityRef.DEFAULT_NAMESPACE);
        } catch (IllegalArgumentException malformed) {
            throw CatalogException.invalidField("component", "must be an entity reference, such as service-runtime");
        }
    }

    private BlastRadiusConnection page(BlastRadius.Result result, int size, @Nullable Cursor after) {
        List<BlastRadiusEdge> edges = new ArrayList<>();
        int skipped = 0;
        for (BlastRadius.Affected one : result.affected()) {
            // Padded, so that depths compare as texts.
            Cursor cursor = new Cursor(
                    List.of("%03d".formatted(one.depth())), one.entity().ref().toString());
            if (after != null && BY_DEPTH.cursorComparator().compare(cursor, after) <= 0) {
                skipped++;
            } else if (edges.size() < size) {
                edges.add(new BlastRadiusEdge(EntityCursors.encode(cursor), views.of(one.entity()), one.depth()));
            }
        }
        int total = result.affected().size();
        return BlastRadiusConnection.of(
                Page.of(
                        edges,
                        BlastRadiusEdge::cursor,
                        BlastRadiusEdge::node,
                        skipped + edges.size() < total,
                        after != null),
                total,
                Math.toIntExact(result.users()),
                result.isComplete());
    }
}
