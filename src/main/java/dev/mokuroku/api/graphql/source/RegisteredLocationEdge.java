package dev.mokuroku.api.graphql.source;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A registered location on a page.")
public record RegisteredLocationEdge(
        @NonNull @Description("The location's cursor; it stays valid while other locations come and go.")
        String cursor,

        @NonNull @Description("The location.") RegisteredLocation node) {}
