package dev.mokuroku.api.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A value of a field.")
public record FacetValue(
        @NonNull @Description("The value as it is written.") String value,

        @Description("How many of the entities that match have it.")
        int count) {}
