package dev.mokuroku.graphql.engine;

import dev.mokuroku.graphql.engine.CancellingInstrumentation.Cancellation;
import dev.mokuroku.graphql.engine.RequestPreparer.PreparedRequest;
import dev.mokuroku.quarkus.SmallRyeExecution;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.ExecutionId;
import graphql.introspection.Introspection;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderRegistry;

/// Executes a prepared request in its own CDI request context with the caller's identity.
record Execution(
        GraphQL graphql,
        BatchLoaders loaders,
        ManagedContext requests,
        CurrentIdentityAssociation identities,
        boolean introspection,
        MutationWarnings warnings) {
    /// A started execution.
    ///
    /// @param scope ends the request context; call when the execution is over
    record Run(CompletableFuture<ExecutionResult> result, DataLoaderRegistry registry, Runnable scope) {}

    Run begin(PreparedRequest prepared, CallContext call, Cancellation cancellation) {
        boolean ownsContext = !requests.isActive();
        ContextState state = ownsContext ? requests.activate() : requests.getState();
        try {
            identities.setIdentity(call.identity());
            DataLoaderRegistry registry = loaders.registry();
            CompletableFuture<ExecutionResult> result =
                    graphql.executeAsync(input(prepared, registry, state, cancellation));
            return new Run(result, registry, ownsContext ? () -> requests.destroy(state) : () -> {});
        } finally {
            SmallRyeExecution.end();
            if (ownsContext) {
                requests.deactivate();
            }
        }
    }

    private ExecutionInput input(
            PreparedRequest prepared, DataLoaderRegistry registry, ContextState state, Cancellation cancellation) {
        ExecutionInput input = ExecutionInput.newExecutionInput()
                .query(prepared.request().query())
                .operationName(prepared.request().operationName())
                .variables(prepared.request().variables())
                .dataLoaderRegistry(registry)
                .executionId(ExecutionId.generate())
                .locale(Locale.ENGLISH)
                .build();
        Map<Object, Object> context = new HashMap<>();
        context.put(PreparedDocument.class, prepared.document());
        context.put(Cancellation.class, cancellation);
        context.put(Introspection.INTROSPECTION_DISABLED, !introspection);
        input.getGraphQLContext().putAll(context);
        SmallRyeExecution.begin(input, state, String.valueOf(prepared.type()));
        return input;
    }
}
