package dev.mokuroku.api.graphql.live;

import dev.mokuroku.api.graphql.EntityView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("What became of an entity. Several changes of one entity may be told as one.")
public record EntityChange(
        @NonNull @Description("Give it as `since` to go on behind this change.")
        String cursor,

        @NonNull @Description("What the change did.") EntityChangeType type,

        @NonNull @Description("The entity's reference: kind:namespace/name.")
        String ref,

        @Nullable @Description("The entity as it is now; null where the type is REMOVED.")
        EntityView entity) {}
