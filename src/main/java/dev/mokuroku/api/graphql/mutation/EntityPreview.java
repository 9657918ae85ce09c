package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.api.graphql.Json;
import dev.mokuroku.entity.Entity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An entity as it would be in the catalog.")
public record EntityPreview(
        @NonNull @Description("The reference it would have.")
        String ref,

        @NonNull @Description("As written: Component, API.") String kind,
        @NonNull @Description("The whole entity as JSON.") Json entity) {
    static EntityPreview of(Entity entity) {
        return new EntityPreview(entity.ref().toString(), entity.kind(), new Json(entity.json()));
    }
}
