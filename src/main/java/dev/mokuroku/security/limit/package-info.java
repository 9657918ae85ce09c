/// How much each caller may ask for in a minute.
///
/// Entries: [CallerLimits][dev.mokuroku.security.limit.CallerLimits] gives each caller a
/// [CallerBudget][dev.mokuroku.security.limit.CallerBudget] of requests and of GraphQL cost. A filter takes each HTTP
/// request from it, and the GraphQL server takes the cost of each operation. Budgets are kept in memory, so each
/// replica has its own.
@NullMarked
package dev.mokuroku.security.limit;

import org.jspecify.annotations.NullMarked;
