package dev.mokuroku.api.graphql;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.CatalogIndex;
import dev.mokuroku.index.IndexedEntity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// The edges between entities. The index's answer already holds an entity's relations in both directions;
/// only the entities at their other ends are looked up, all of one level at once.
@GraphQLApi
@GraphQLErrors
public class EntityRelationsGraphQL {
    private final CatalogIndex index;

    EntityRelationsGraphQL(CatalogIndex index) {
        this.index = index;
    }

    @NonNull
    @Description("The entity's relations in both directions, by type and target.")
    public List<@NonNull RelationView> relations(
            @Source EntityView entity,
            @Nullable @Description("Only those of this type: ownedBy, dependsOn, …") String type) {
        return entity.indexed().relations().stream()
                .filter(it -> type == null || it.type().equals(type))
                .map(it -> new RelationView(it.type(), it.target().toString()))
                .toList();
    }

    @Description("The entity at the other end, or null where it is not in the catalog.")
    public List<@Nullable EntityView> target(@Source List<RelationView> relations) {
        return lookUp(relations.stream()
                .map(it -> Optional.of(EntityRef.parse(it.targetRef())))
                .toList());
    }

    @Description("The owning team or person, where it is in the catalog.")
    public List<@Nullable EntityView> owner(@Source List<EntityView> entities) {
        return lookUp(entities.stream().map(EntityRelationsGraphQL::ownerOf).toList());
    }

    private static Optional<EntityRef> ownerOf(EntityView entity) {
        return entity.indexed().relations().stream()
                .filter(it -> it.type().equals(RelationType.OWNED_BY.text()))
                .map(Relation::target)
                .findFirst();
    }

    private List<@Nullable EntityView> lookUp(Collection<Optional<EntityRef>> wanted) {
        Map<EntityRef, IndexedEntity> found =
                index.byRefs(wanted.stream().flatMap(Optional::stream).toList());
        List<@Nullable EntityView> views = new ArrayList<>();
        for (Optional<EntityRef> ref : wanted) {
            views.add(ref.map(found::get).map(EntityViews::of).orElse(null));
        }
        return views;
    }
}
