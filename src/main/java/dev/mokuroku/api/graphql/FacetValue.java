package dev.mokuroku.api.graphql;

import org.eclipse.microprofile.graphql.NonNull;

public record FacetValue(@NonNull String value, int count) {}
