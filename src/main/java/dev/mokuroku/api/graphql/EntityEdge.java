package dev.mokuroku.api.graphql;

import org.eclipse.microprofile.graphql.NonNull;

public record EntityEdge(@NonNull String cursor, @NonNull EntityView node) {}
