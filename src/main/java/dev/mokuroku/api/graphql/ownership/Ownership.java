package dev.mokuroku.api.graphql.ownership;

import dev.mokuroku.api.graphql.EntityView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("Who owns a place in the code, and by which entity.")
public record Ownership(
        @NonNull @Description("The entity whose code it is.")
        EntityView entity,

        @Nullable @Description("Its owner's reference; null where it has none.")
        String ownerRef,

        @Nullable @Description("Its owner; null where that is not in the catalog.")
        EntityView owner,

        @NonNull @Description("The folder of the entity's code within the repository; empty for the whole of it.")
        String folder) {}
