package dev.mokuroku.api.graphql.change;

import dev.mokuroku.api.graphql.entity.EntityView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A change of an entity. Several changes of one entity may be reported as one.")
public record EntityChange(
        @NonNull @Description("Pass it as `after` to continue after this change.")
        String cursor,

        @NonNull @Description("What the change did.") EntityChangeType type,

        @NonNull @Description("The entity's reference: kind:namespace/name.")
        String ref,

        @Nullable @Description("The entity as it is now; null if the type is REMOVED.")
        EntityView entity) {}
