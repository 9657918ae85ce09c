package dev.mokuroku.api.graphql.http;

import dev.mokuroku.api.graphql.engine.Answer;
import dev.mokuroku.api.graphql.engine.Call;
import dev.mokuroku.api.graphql.engine.GraphQLRequest;
import dev.mokuroku.api.graphql.limit.GraphQLConfig;
import dev.mokuroku.security.Callers;
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

/// What connections ask of the rest of the server.
record Conversation(
        Vertx vertx, Executing engine, Callers callers, RequestReader reader, GraphQLConfig.Subscriptions limits) {
    private static final Set<Operation> EVERYTHING = EnumSet.allOf(Operation.class);

    /// As [GraphQLEngine#execute].
    interface Executing {
        CompletableFuture<Answer> execute(GraphQLRequest request, Call call);
    }

    Uni<SecurityIdentity> identityOf(String token) {
        return callers.byToken(token, vertx).map(Callers::identity);
    }

    /// In a context of its own: operations of one connection run side by side.
    CompletableFuture<Answer> execute(GraphQLRequest request, SecurityIdentity identity) {
        Context context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(context, true);
        return engine.execute(request, new Call(context, identity, EVERYTHING));
    }
}
