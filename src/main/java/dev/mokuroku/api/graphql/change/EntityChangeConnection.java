package dev.mokuroku.api.graphql.change;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Changes in the order in which they were made.")
public record EntityChangeConnection(
        @NonNull @Description("The changes.") List<@NonNull EntityChange> nodes,

        @NonNull @Description("Pass it as `since` to continue after these changes; also set on an empty page.")
        String endCursor,

        @Description("Whether further changes exist already.")
        boolean hasNextPage) {}
