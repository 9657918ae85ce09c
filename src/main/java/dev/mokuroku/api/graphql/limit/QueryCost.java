package dev.mokuroku.api.graphql.limit;

import dev.mokuroku.api.graphql.limit.QueryRefusal.Reason;
import java.util.Map;

/// What an operation can answer at most, in fields: a field is 1, and what stands below a list counts
/// once for each element that may come. `first`, `last`, `size` and `limit` say how many those are. A
/// mutation is a tenth of the limit more.
///
/// @param requested fields
/// @param limit more are refused
public record QueryCost(long requested, long limit) {
    /// @throws QueryRefusal when it is too much, a page is too large, or a list or a text in the variables
    ///     too long
    public static QueryCost of(CostPlan plan, Map<String, Object> variables, GraphQLConfig limits) {
        new ListSizes(limits.maxListSize()).check(variables);
        if (plan.mutations() == 0) {
            VariableTexts.check(variables);
        }
        long requested = plan.cost(variables, limits.maxPageSize(), limits.maxCost());
        if (requested > limits.maxCost()) {
            throw new QueryRefusal(
                    Reason.COST,
                    "The operation costs %d, and at most %d is taken: ask for smaller pages, fewer fields or fewer mutations"
                            .formatted(requested, limits.maxCost()));
        }
        return new QueryCost(requested, limits.maxCost());
    }

    /// As `extensions.cost` has it.
    public Map<String, Object> json() {
        return Map.of("requested", requested, "limit", limit);
    }
}
