package dev.mokuroku.api.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of what words found, the best first.")
public record EntitySearchConnection(
        @NonNull @Description("The entities of the page, each with where the words were found.")
        List<@NonNull EntitySearchEdge> edges,

        @NonNull @Description("The entities of the page.") List<@NonNull EntityView> nodes,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo,
        @Description("How many were found, over all pages.") int totalCount) {}
