package dev.mokuroku.graphql.transport;

import dev.mokuroku.graphql.engine.CallContext;
import dev.mokuroku.graphql.engine.GraphQLRequest;
import dev.mokuroku.graphql.engine.GraphQLResponse;
import dev.mokuroku.graphql.limit.GraphQLConfig;
import dev.mokuroku.security.authentication.Callers;
import dev.mokuroku.security.limit.CallerBudget;
import dev.mokuroku.security.limit.CallerLimits;
import graphql.language.OperationDefinition.Operation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// The services that a WebSocket connection uses.
record SocketServices(
        Vertx vertx,
        Executor executor,
        Callers callers,
        CallerLimits callerLimits,
        RequestReader reader,
        GraphQLConfig.Subscriptions limits) {
    private static final Set<Operation> ALL_OPERATIONS = EnumSet.allOf(Operation.class);

    /// As [GraphQLEngine#execute].
    interface Executor {
        CompletableFuture<GraphQLResponse> execute(GraphQLRequest request, CallContext call);
    }

    Uni<SecurityIdentity> identityOf(String token) {
        return callers.byToken(token, vertx).map(Callers::identity);
    }

    /// Executes in a context of its own, so that operations of one connection run concurrently.
    CompletableFuture<GraphQLResponse> execute(GraphQLRequest request, SecurityIdentity identity, CallerBudget budget) {
        Context context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(context, true);
        return executor.execute(request, new CallContext(context, identity, ALL_OPERATIONS, budget));
    }
}
