package dev.mokuroku.api.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The values of a field among the entities that match.")
public record Facet(
        @NonNull @Description("The field's path.") String field,
        @NonNull @Description("In the order of values.") List<@NonNull FacetValue> values) {}
