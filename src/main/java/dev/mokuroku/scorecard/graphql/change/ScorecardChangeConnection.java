package dev.mokuroku.scorecard.graphql.change;

import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.graphql.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of changes of results, the newest first.")
public record ScorecardChangeConnection(
        @NonNull @Description("The changes of the page, each with its cursor.")
        List<@NonNull ScorecardChangeEdge> edges,

        @NonNull @Description("The changes of the page.") List<@NonNull ScorecardChange> nodes,
        @NonNull @Description("The position of the page.") PageInfo pageInfo) {
    static ScorecardChangeConnection of(List<ScorecardChangeEdge> edges, boolean hasNext, boolean hasPrevious) {
        Page<ScorecardChangeEdge, ScorecardChange> page =
                Page.of(edges, ScorecardChangeEdge::cursor, ScorecardChangeEdge::node, hasNext, hasPrevious);
        return new ScorecardChangeConnection(page.edges(), page.nodes(), page.pageInfo());
    }
}
