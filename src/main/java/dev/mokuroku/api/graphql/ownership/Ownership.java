package dev.mokuroku.api.graphql.ownership;

import dev.mokuroku.api.graphql.entity.EntityView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The owner of a piece of code, with the entity that the code belongs to.")
public record Ownership(
        @NonNull @Description("The entity that the code belongs to.")
        EntityView entity,

        @Nullable @Description("The owner's reference; null if the entity has no owner.")
        String ownerRef,

        @Nullable @Description("The owner; null if it is not in the catalog.")
        EntityView owner,

        @NonNull @Description("The folder of the entity's code within the repository; empty for the whole repository.")
        String folder) {}
