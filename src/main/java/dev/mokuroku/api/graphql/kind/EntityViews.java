package dev.mokuroku.api.graphql.kind;

import dev.mokuroku.api.graphql.entity.EntityType;
import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.index.IndexedEntity;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Shows entities as the GraphQL type of their kind: see [EntityType]. Any thread may call.
@Singleton
public class EntityViews {
    private final Map<String, EntityType> typesByKind = new HashMap<>();

    /// @throws IllegalStateException if two types are of one kind
    public EntityViews(@All List<EntityType> types) {
        for (EntityType type : types) {
            if (typesByKind.put(type.kind().toLowerCase(Locale.ROOT), type) != null) {
                throw new IllegalStateException("Two beans define the GraphQL type of the kind " + type.kind());
            }
        }
    }

    public EntityView of(IndexedEntity entity) {
        EntityType type = typesByKind.get(entity.ref().kind());
        return type == null ? new OtherEntityView(entity) : type.of(entity);
    }
}
