package dev.mokuroku.api.graphql.change;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A change on a page.")
public record EntityChangeEdge(
        @NonNull @Description("The change's cursor.") String cursor,
        @NonNull @Description("The change.") EntityChange node) {}
