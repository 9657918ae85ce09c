package dev.mokuroku.scorecard.graphql.result;

import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.graphql.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of the results of a scorecard.")
public record ScorecardResultConnection(
        @NonNull @Description("The results of the page, each with its cursor.")
        List<@NonNull ScorecardResultEdge> edges,

        @NonNull @Description("The results of the page.") List<@NonNull ScorecardResult> nodes,
        @NonNull @Description("The position of the page.") PageInfo pageInfo,
        @Description("How many there are, over all pages.") int totalCount) {
    static final ScorecardResultConnection EMPTY = of(List.of(), false, false, 0);

    static ScorecardResultConnection of(
            List<ScorecardResultEdge> edges, boolean hasNext, boolean hasPrevious, long total) {
        Page<ScorecardResultEdge, ScorecardResult> page =
                Page.of(edges, ScorecardResultEdge::cursor, ScorecardResultEdge::node, hasNext, hasPrevious);
        return new ScorecardResultConnection(page.edges(), page.nodes(), page.pageInfo(), Math.toIntExact(total));
    }
}
