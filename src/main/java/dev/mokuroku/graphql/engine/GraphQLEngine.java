package dev.mokuroku.graphql.engine;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.graphql.limit.GraphQLConfig;
import dev.mokuroku.quarkus.SmallRyeExecution;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.schema.GraphQLSchema;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Executes operations. Any thread may call. Operations run on worker threads, among which the system divides
/// its cores: a heavy operation slows others down but does not block them.
@Singleton
public class GraphQLEngine {
    private final GraphQLConfig config;
    private final RequestPreparer preparer;
    private final Execution execution;
    private final CostLimiter limiter;
    private final OperationMetrics metrics;

    GraphQLEngine(
            GraphQLSchema schema,
            Schema operations,
            GraphQLConfig config,
            OperationMetrics metrics,
            MeterRegistry meters,
            CurrentIdentityAssociation identities,
            MutationWarnings warnings) {
        this.config = config;
        this.metrics = metrics;
        PreparedDocuments documents = new PreparedDocuments(schema, config);
        PersistedQueries persisted = new PersistedQueries(config.persistedQueries());
        this.preparer = new RequestPreparer(documents, persisted, config);
        this.execution = new Execution(
                build(schema),
                new BatchLoaders(operations),
                Arc.container().requestContext(),
                identities,
                config.introspection(),
                warnings);
        this.limiter = new CostLimiter(config.maxRunningCost());
        meters.gauge("mokuroku.graphql.waiting", limiter, CostLimiter::queued);
        meters.gauge("mokuroku.graphql.documents", documents, PreparedDocuments::size);
        meters.gauge("mokuroku.graphql.persisted.queries", persisted, PersistedQueries::size);
    }

    private static GraphQL build(GraphQLSchema schema) {
        DataFetcherExceptionHandler failures = ErrorJson::ofFetch;
        GraphQL.Builder builder = GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(new AsyncExecutionStrategy(failures))
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(failures))
                .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(failures))
                .instrumentation(new CancellingInstrumentation())
                .preparsedDocumentProvider(
                        (input, ignored) -> CompletableFuture.completedFuture(input.getGraphQLContext()
                                .<PreparedDocument>get(PreparedDocument.class)
                                .entry()));
        return SmallRyeExecution.extended(builder).build();
    }

    /// Completes the response on any thread. A query completes within the timeout. A mutation has no timeout:
    /// what it started, a scan or an index rebuild, continues even if nobody waits for the response.
    public CompletableFuture<GraphQLResponse> execute(GraphQLRequest request, CallContext call) {
        CompletableFuture<GraphQLResponse> response = new CompletableFuture<>();
        Operation operation = new Operation(request, call, response, preparer, execution, limiter, metrics);
        call.vertxContext().executeBlocking(operation, false);
        CompletableFuture<Boolean> deadline = new CompletableFuture<Boolean>()
                .completeOnTimeout(true, config.timeout().toNanos(), NANOSECONDS);
        var _ = deadline.thenAccept(ignored -> operation.cancel(this::timedOut));
        return response.whenComplete((result, failure) -> {
            deadline.cancel(false);
            operation.recordOutcome(result);
        });
    }

    private GraphQLResponse timedOut() {
        return new GraphQLResponse.Refused(
                ErrorCode.TIMEOUT,
                List.of(Map.of(
                        "message",
                        "The operation exceeded the timeout of %s: request less data".formatted(seconds()),
                        "extensions",
                        Map.of("code", ErrorCode.TIMEOUT.name(), "classification", "ExecutionAborted"))),
                Map.of());
    }

    private String seconds() {
        return config.timeout().toMillis() / 1_000.0 + " s";
    }
}
