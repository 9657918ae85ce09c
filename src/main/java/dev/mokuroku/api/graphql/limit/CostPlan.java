package dev.mokuroku.api.graphql.limit;

import java.util.List;
import java.util.Map;

/// An operation, ready to be counted for any variables. Made once a document; [CostPlanner] does.
///
/// @param mutations each may set the server to work for minutes, whatever it answers
public record CostPlan(List<Counted> roots, int mutations) {
    /// Of what a request may cost, so that only a few fit one.
    private static final int SHARE_OF_A_MUTATION = 10;

    /// Products of two stay within `long`.
    private static final long MOST = 1_000_000_000_000L;

    private static final long MOST_ELEMENTS = 1_000_000;

    /// A field and what is below it.
    ///
    /// @param page of a connection, whose lists below are as long: here it is only held to the limit
    /// @param elements how often what is below may come
    record Counted(Size page, Size elements, List<Counted> below) {
        Counted(Size elements, List<Counted> below) {
            this(Size.ONE, elements, below);
        }

        long cost(Map<String, Object> variables, int maxPageSize) {
            page.of(variables, maxPageSize);
            long times = Math.clamp(elements.of(variables, maxPageSize), 0, MOST_ELEMENTS);
            long sum = 0;
            for (Counted field : below) {
                sum = Math.min(MOST, sum + field.cost(variables, maxPageSize));
            }
            return Math.min(MOST, 1 + times * sum);
        }
    }

    long cost(Map<String, Object> variables, int maxPageSize, long maxCost) {
        long sum = mutations * (maxCost / SHARE_OF_A_MUTATION);
        for (Counted root : roots) {
            sum = Math.min(MOST, sum + root.cost(variables, maxPageSize));
        }
        return sum;
    }
}
