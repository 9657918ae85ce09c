package dev.mokuroku.api.graphql.audit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A tombstone of a page.")
public record TombstoneEdge(
        @NonNull @Description("The tombstone's cursor; it stays valid while other tombstones come and go.")
        String cursor,

        @NonNull @Description("The tombstone.") TombstoneView node) {}
