package dev.mokuroku.api.graphql.entity;

import dev.mokuroku.index.IndexedEntity;
import java.util.function.Function;

/// The GraphQL type of a kind. A feature offers the type of its kind as a bean; an entity whose kind has none is an
/// `OtherEntity`.
///
/// The view is a record that implements [EntityView], with an `@Name`, a `@Description` and the fields of the kind.
/// SmallRye finds it in any package, because it adds every implementation of the interface to the schema.
public interface EntityType {
    /// As a descriptor writes it, for example `Component`. The case does not matter.
    String kind();

    /// Shows an entity of this kind. Runs once for each entity of a response, so it must only wrap the entity.
    EntityView of(IndexedEntity entity);

    /// @param view usually the constructor of the view
    static EntityType of(String kind, Function<IndexedEntity, EntityView> view) {
        return new EntityType() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public EntityView of(IndexedEntity entity) {
                return view.apply(entity);
            }
        };
    }
}
