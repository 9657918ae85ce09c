package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.api.graphql.EntityView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A team or person with something that is affected.")
public record ImpactedOwner(
        @NonNull @Description("The owner's reference.") String ownerRef,

        @Nullable @Description("The owner; null where it is not in the catalog.")
        EntityView owner,

        @Description("How many entities of theirs are affected.")
        int entities) {}
