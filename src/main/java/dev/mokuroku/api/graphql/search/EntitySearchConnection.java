package dev.mokuroku.api.graphql.search;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.graphql.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of search results, best match first.")
public record EntitySearchConnection(
        @NonNull @Description("The results of the page, with their highlights.")
        List<@NonNull EntitySearchEdge> edges,

        @NonNull @Description("The entities of the page.") List<@NonNull EntityView> nodes,
        @NonNull @Description("The position of the page.") PageInfo pageInfo,

        @Description("The number of results over all pages.")
        int totalCount) {}
