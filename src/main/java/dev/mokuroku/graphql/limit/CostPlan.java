package dev.mokuroku.graphql.limit;

import java.util.List;
import java.util.Map;

/// The cost tree of an operation, evaluated for given variables. [CostPlanner] makes it once per document.
///
/// @param mutations number of root mutations; each may keep the server busy for minutes
public record CostPlan(List<CostNode> roots, int mutations) {
    /// A mutation costs this fraction of the limit, so that few fit into one request.
    private static final int MUTATION_COST_DIVISOR = 10;

    /// Products of two stay within `long`.
    private static final long MAX_COST = 1_000_000_000_000L;

    private static final long MAX_ELEMENTS = 1_000_000;

    /// A field and what is below it.
    ///
    /// @param page size of a connection, checked against the limit; its child lists have this length
    /// @param elements maximum number of elements, each with all children
    record CostNode(Size page, Size elements, List<CostNode> children) {
        CostNode(Size elements, List<CostNode> children) {
            this(Size.ONE, elements, children);
        }

        long cost(Map<String, Object> variables, int maxPageSize) {
            page.resolve(variables, maxPageSize);
            long times = Math.clamp(elements.resolve(variables, maxPageSize), 0, MAX_ELEMENTS);
            long sum = 0;
            for (CostNode field : children) {
                sum = Math.min(MAX_COST, sum + field.cost(variables, maxPageSize));
            }
            return Math.min(MAX_COST, 1 + times * sum);
        }
    }

    public long cost(Map<String, Object> variables, int maxPageSize, long maxCost) {
        long sum = mutations * (maxCost / MUTATION_COST_DIVISOR);
        for (CostNode root : roots) {
            sum = Math.min(MAX_COST, sum + root.cost(variables, maxPageSize));
        }
        return sum;
    }
}
