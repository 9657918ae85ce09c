package dev.mokuroku.graphql.engine;

import dev.mokuroku.graphql.engine.CancellingInstrumentation.Cancellation;
import dev.mokuroku.graphql.engine.RequestPreparer.PreparedRequest;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.ExecutionId;
import graphql.introspection.Introspection;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderRegistry;

/// Executes a prepared request in its own CDI request context with the caller's identity.
record Execution(
        GraphQL graphql,
        BatchLoaders loaders,
        CurrentIdentityAssociation identities,
        boolean introspection,
        MutationWarnings warnings) {
    /// A started execution.
    ///
    /// @param scope ends the request context; call when the execution is over
    record Run(CompletableFuture<ExecutionResult> result, DataLoaderRegistry registry, Runnable scope) {}

    Run begin(PreparedRequest prepared, CallContext call, Cancellation cancellation) {
        ManagedContext context = Arc.container().requestContext();
        boolean ownsContext = !context.isActive();
        ContextState state = ownsContext ? context.activate() : context.getState();
        try {
            identities.setIdentity(call.identity());
            DataLoaderRegistry registry = loaders.registry();
            CompletableFuture<ExecutionResult> result =
                    graphql.executeAsync(input(prepared, registry, state, cancellation));
            return new Run(result, registry, ownsContext ? () -> context.destroy(state) : () -> {});
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
            if (ownsContext) {
                context.deactivate();
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
        context.put("state", state); // where Quarkus' fetchers look for the request context
        context.put("runBlocking", true); // this is a worker thread: fetchers need no other
        context.put(Introspection.INTROSPECTION_DISABLED, !introspection);
        context.put(SmallRyeContextManager.CONTEXT, smallRyeContext(input, prepared));
        input.getGraphQLContext().putAll(context);
        return input;
    }

    /// SmallRye's fetchers read it.
    private static SmallRyeContext smallRyeContext(ExecutionInput input, PreparedRequest prepared) {
        SmallRyeContext context = new SmallRyeContext(Execution.class.getName());
        context.setRequest(JsonValue.EMPTY_JSON_OBJECT);
        context.setExecutionInput(input);
        context.setExecutionId(input.getExecutionId().toString());
        context.setOperationName(prepared.request().operationName());
        context.setRequestedOperationTypes(List.of(String.valueOf(prepared.type())));
        SmallRyeContextManager.restore(context);
        return context;
    }
}
