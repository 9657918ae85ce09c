package dev.mokuroku.api.graphql.ownership;

import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.kind.UserView;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.api.graphql.query.EntityConnection;
import dev.mokuroku.api.graphql.query.EntityOrderInput;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.CurrentCaller;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// Queries about the caller.
@GraphQLApi
public class ViewerQueries {
    private final CurrentCaller caller;
    private final CatalogIndex index;
    private final EntityViews views;

    ViewerQueries(CurrentCaller caller, CatalogIndex index, EntityViews views) {
        this.caller = caller;
        this.index = index;
        this.views = views;
    }

    @Requires(Permission.USER_READ)
    @Query
    @NonNull
    @Description("The caller.")
    public Viewer viewer() {
        return switch (caller.get()) {
            case Caller.Service service -> new Viewer(service.getName(), ViewerKind.SERVICE, null, List.of());
            case Caller.User user -> viewer(user.ref());
        };
    }

    @NonNull
    @Description("The entities that the viewer or one of the viewer's groups owns.")
    public EntityConnection owns(
            @Source Viewer viewer,
            @Nullable @Description(EntityArguments.FILTER_DESCRIPTION) String filter,
            @Nullable @Description(EntityArguments.WHERE_DESCRIPTION) EntityPredicate where,
            @NonNull @DefaultValue("[]") @Description(EntityArguments.ORDER_DESCRIPTION)
                    List<@NonNull EntityOrderInput> orderBy,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after) {
        EntityArguments arguments = EntityArguments.of(filter, where, orderBy, first, after);
        List<String> owners =
                viewer.ownershipRefs().stream().map(EntityRef::toString).toList();
        EntityFilter owned = new EntityFilter.In("relations." + RelationType.OWNED_BY.text(), owners);
        EntityQuery query = arguments.restrictedTo(owned).query();
        return EntityConnection.of(index.page(query), arguments.after() != null, views);
    }

    private Viewer viewer(EntityRef ref) {
        Optional<IndexedEntity> user = index.byRef(ref);
        Stream<EntityRef> groups = user.stream()
                .flatMap(known -> known.relations().stream())
                .filter(relation -> relation.type().equals(RelationType.MEMBER_OF.text()))
                .map(Relation::target);
        return new Viewer(
                ref.toString(),
                ViewerKind.USER,
                user.map(UserView::new).orElse(null),
                Stream.concat(Stream.of(ref), groups).toList());
    }
}
