package dev.mokuroku.graphql.limit;

import dev.mokuroku.graphql.limit.QueryRefusal.Reason;
import java.util.Map;

/// The maximum number of fields that an operation can return: a field costs 1, and fields below a list count
/// once for each possible element. `first`, `last`, `size` and `limit` set the number of elements. A
/// mutation costs a tenth of the limit in addition.
///
/// @param requested fields
/// @param limit maximum cost
public record QueryCost(long requested, long limit) {
    /// @throws QueryRefusal when the cost is too high, a page is too large, or a list or text in the variables is
    ///     too long
    public static QueryCost of(CostPlan plan, Map<String, Object> variables, GraphQLConfig limits) {
        new ListSizeLimit(limits.maxListSize()).check(variables);
        if (plan.mutations() == 0) {
            VariableTextLimit.check(variables);
        }
        long requested = plan.cost(variables, limits.maxPageSize(), limits.maxCost());
        if (requested > limits.maxCost()) {
            throw new QueryRefusal(
                    Reason.COST,
                    "The operation costs %d; at most %d is allowed: request smaller pages, fewer fields or fewer mutations"
                            .formatted(requested, limits.maxCost()));
        }
        return new QueryCost(requested, limits.maxCost());
    }

    /// As `extensions.cost` has it.
    public Map<String, Object> json() {
        return Map.of("requested", requested, "limit", limit);
    }
}
