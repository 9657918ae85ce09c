package dev.mokuroku.api.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The values of a field among the entities that match.")
public record Facet(@NonNull String field, @NonNull List<@NonNull FacetValue> values) {}
