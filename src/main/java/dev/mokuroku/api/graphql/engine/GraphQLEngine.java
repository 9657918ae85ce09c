package dev.mokuroku.api.graphql.engine;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.mokuroku.api.graphql.limit.GraphQLConfig;
import dev.mokuroku.error.ErrorCode;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.schema.GraphQLSchema;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.graphql.execution.event.EventEmitter;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Executes operations. Any thread may call; the work is done on worker threads, which the system divides
/// its cores among: an operation that is heavy slows down others, but never stops them.
@Singleton
public class GraphQLEngine {
    private final GraphQLConfig config;
    private final Preparation preparation;
    private final Execution execution;
    private final Admission admission;
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
        this.preparation = new Preparation(documents, persisted, config);
        this.execution = new Execution(
                build(schema), new BatchLoaders(operations), identities, config.introspection(), warnings);
        this.admission = new Admission(config.maxRunningCost());
        meters.gauge("mokuroku.graphql.waiting", admission, Admission::waiting);
        meters.gauge("mokuroku.graphql.documents", documents, PreparedDocuments::size);
        meters.gauge("mokuroku.graphql.persisted.queries", persisted, PersistedQueries::size);
    }

    private static GraphQL build(GraphQLSchema schema) {
        FetchFailures failures = new FetchFailures();
        GraphQL.Builder builder = GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(new AsyncExecutionStrategy(failures))
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(failures))
                .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(failures))
                .instrumentation(new Cutting())
                .preparsedDocumentProvider(
                        (input, ignored) -> CompletableFuture.completedFuture(input.getGraphQLContext()
                                .<PreparedDocument>get(PreparedDocument.class)
                                .entry()));
        return EventEmitter.getInstance().fireBeforeGraphQLBuild(builder).build();
    }

    /// The answer comes on some thread; within the time limit, whatever a query does. A mutation is waited for:
    /// what it has begun, a scan or a new index, goes on whether its answer is heard or not.
    public CompletableFuture<Answer> execute(GraphQLRequest request, Call call) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Operation operation = new Operation(request, call, answer, preparation, execution, admission, metrics);
        call.context().executeBlocking(operation, false);
        CompletableFuture<Boolean> late = new CompletableFuture<Boolean>()
                .completeOnTimeout(true, config.timeout().toNanos(), NANOSECONDS);
        var _ = late.thenAccept(ignored -> operation.cut(this::tooLong));
        return answer.whenComplete((given, failure) -> {
            late.cancel(false);
            operation.answered(given);
        });
    }

    private Answer tooLong() {
        return new Answer.Refused(
                ErrorCode.TIMEOUT,
                List.of(Map.of(
                        "message",
                        "The operation took longer than %s and was cut: ask for less at a time".formatted(seconds()),
                        "extensions",
                        Map.of("code", ErrorCode.TIMEOUT.name(), "classification", "ExecutionAborted"))),
                Map.of());
    }

    private String seconds() {
        return config.timeout().toMillis() / 1_000.0 + " s";
    }
}
