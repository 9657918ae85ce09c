package dev.mokuroku.quarkus;

import graphql.ExecutionInput;
import graphql.GraphQL;
import io.quarkus.arc.InjectableContext.ContextState;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.execution.event.EventEmitter;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;

/// What SmallRye's and Quarkus' fetchers expect of an execution that [GraphQL] runs without SmallRye's
/// `ExecutionService`.
///
/// Internals: the keys `state` and `runBlocking` of the GraphQL context, and the classes `SmallRyeContext` and
/// `EventEmitter`.
///
/// Remove when SmallRye's `ExecutionService` cancels operations, refuses queries by their cost and streams responses:
/// see `docs/adr/0012`.
public final class SmallRyeExecution {
    /// Where Quarkus' fetchers look for the request context.
    static final String REQUEST_CONTEXT = "state";
    /// Whether a fetcher runs on the calling thread.
    static final String RUN_BLOCKING = "runBlocking";

    private SmallRyeExecution() {}

    /// The builder after the extensions of SmallRye changed it.
    public static GraphQL.Builder extended(GraphQL.Builder builder) {
        return EventEmitter.getInstance().fireBeforeGraphQLBuild(builder);
    }

    /// Adds the entries to the input's context, for an execution on a worker thread. Call [#end] on the same thread
    /// when
    /// the execution was started.
    ///
    /// @param operationType such as `QUERY`
    public static void begin(ExecutionInput input, ContextState requestContext, String operationType) {
        input.getGraphQLContext()
                .putAll(Map.of(
                        REQUEST_CONTEXT,
                        requestContext,
                        RUN_BLOCKING,
                        true,
                        SmallRyeContextManager.CONTEXT,
                        smallRyeContext(input, operationType)));
    }

    public static void end() {
        SmallRyeContextManager.clearCurrentSmallRyeContext();
    }

    private static SmallRyeContext smallRyeContext(ExecutionInput input, String operationType) {
        SmallRyeContext context = new SmallRyeContext(SmallRyeExecution.class.getName());
        context.setRequest(JsonValue.EMPTY_JSON_OBJECT);
        context.setExecutionInput(input);
        context.setExecutionId(input.getExecutionId().toString());
        context.setOperationName(input.getOperationName());
        context.setRequestedOperationTypes(List.of(operationType));
        SmallRyeContextManager.restore(context);
        return context;
    }
}
