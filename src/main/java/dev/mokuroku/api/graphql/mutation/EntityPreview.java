package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.graphql.schema.Json;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An entity that a descriptor would define.")
public record EntityPreview(
        @NonNull @Description("The reference it would have.")
        String ref,

        @NonNull @Description("As written: Component, API.") String kind,
        @NonNull @Description("The whole entity as JSON.") Json entity) {
    public static EntityPreview of(Entity entity) {
        return new EntityPreview(entity.ref().toString(), entity.kind(), new Json(entity.json()));
    }
}
