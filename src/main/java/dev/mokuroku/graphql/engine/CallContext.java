package dev.mokuroku.graphql.engine;

import dev.mokuroku.security.limit.CallerBudget;
import graphql.language.OperationDefinition;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Context;
import java.util.Set;

/// The context of a request: where it runs, who sent it, what it may do.
///
/// @param vertxContext the request's own Vert.x context; its worker threads execute the operation
/// @param budget from which the cost of the operation is taken
/// @param allowedOperations the operation types that the transport permits: GET permits queries only
public record CallContext(
        Context vertxContext,
        SecurityIdentity identity,
        Set<OperationDefinition.Operation> allowedOperations,
        CallerBudget budget) {}
