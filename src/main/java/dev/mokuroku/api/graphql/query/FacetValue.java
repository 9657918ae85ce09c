package dev.mokuroku.api.graphql.query;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A value of a field.")
public record FacetValue(
        @NonNull @Description("The value as it is written.") String value,

        @Description("The number of matching entities that have the value.")
        int count) {}
