package dev.mokuroku.security.limit;

/// What one caller may still ask for. Any thread may call; nothing blocks.
public interface CallerBudget {
    CallerBudget UNLIMITED = new CallerBudget() {
        @Override
        public void takeRequest() {
            // There is no limit.
        }

        @Override
        public void takeGraphqlCost(long cost) {
            // There is no limit.
        }
    };

    /// @throws LimitExceededException when the caller sent too many requests
    void takeRequest();

    /// @param cost of a GraphQL operation, in fields. A cost above a whole minute's budget takes the whole budget.
    /// @throws LimitExceededException when the caller's operations cost too much
    void takeGraphqlCost(long cost);
}
