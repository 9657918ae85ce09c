package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.api.graphql.EntityView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What a change of an entity, or its failure, may reach.")
public record Impact(
        @NonNull @Description("The entity that changes.") EntityView entity,

        @NonNull @Description("What is affected, the nearest first.")
        TransitiveConnection affected,

        @NonNull @Description("Who owns what is affected, those with the most first: of all pages.")
        List<@NonNull ImpactedOwner> owners) {}
