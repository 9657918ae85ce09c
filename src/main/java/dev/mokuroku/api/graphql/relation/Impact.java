package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.api.graphql.entity.EntityView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What a change or failure of an entity may affect.")
public record Impact(
        @NonNull @Description("The entity that changes.") EntityView entity,

        @NonNull @Description("The affected entities, nearest first.")
        TransitiveConnection affected,

        @NonNull @Description("The owners of all affected entities over all pages, most affected first.")
        List<@NonNull ImpactedOwner> owners) {}
