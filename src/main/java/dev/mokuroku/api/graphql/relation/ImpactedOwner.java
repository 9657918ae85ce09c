package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.api.graphql.entity.EntityView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A team or person that owns affected entities.")
public record ImpactedOwner(
        @NonNull @Description("The owner's reference.") String ownerRef,

        @Nullable @Description("The owner; null if it is not in the catalog.")
        EntityView owner,

        @Description("The number of affected entities of this owner.")
        int entityCount) {}
