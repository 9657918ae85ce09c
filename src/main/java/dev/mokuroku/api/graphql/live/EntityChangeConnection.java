package dev.mokuroku.api.graphql.live;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Changes in the order in which they were made.")
public record EntityChangeConnection(
        @NonNull @Description("The changes.") List<@NonNull EntityChange> nodes,

        @NonNull @Description("Give it as `since` to go on behind these, also where there are none.")
        String endCursor,

        @Description("Whether more are there already.") boolean hasNextPage) {}
