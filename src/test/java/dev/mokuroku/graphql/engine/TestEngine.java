package dev.mokuroku.graphql.engine;

import dev.mokuroku.Settings;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.graphql.limit.GraphQLConfig;
import dev.mokuroku.security.limit.CallerBudget;
import graphql.GraphQL;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Operations on a small schema, run by [Workers]: what a deadline does, a test does by [Operation#cancel].
final class TestEngine {
    private static final String TYPES = """
            type Query { a: String b: String many(first: Int = 20): [Item] must: String! }
            type Mutation { change: String }
            type Subscription { events: Int }
            type Item { name: String }
            """;

    final Workers workers = new Workers();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final CostLimiter limiter;
    final RequestContexts contexts = new RequestContexts();
    List<String> warnings = List.of();
    private final GraphQLConfig config;
    private final Map<String, DataFetcher<?>> fetchers = new HashMap<>();
    private final OperationMetrics metrics;

    TestEngine(Map<String, String> settings) {
        config = Settings.of(GraphQLConfig.class, settings);
        limiter = new CostLimiter(config.maxRunningCost());
        metrics = new OperationMetrics(meters, config);
    }

    /// What a field of any type answers. Before the first operation.
    TestEngine answering(String field, DataFetcher<?> fetcher) {
        fetchers.put(field, fetcher);
        return this;
    }

    record Started(Operation operation, CompletableFuture<GraphQLResponse> response) {
        /// As the deadline of the operation.
        void timeOut() {
            operation.cancel(() -> new GraphQLResponse.Refused(ErrorCode.TIMEOUT, List.of(), Map.of()));
        }

        Object data() {
            return ((GraphQLResponse.Executed) response.join()).data();
        }

        ErrorCode refusal() {
            return ((GraphQLResponse.Refused) response.join()).code();
        }
    }

    /// An operation that the workers will run.
    Started start(String query) {
        return start(query, Set.of(OperationDefinition.Operation.values()));
    }

    Started start(String query, Set<OperationDefinition.Operation> allowed) {
        GraphQLSchema schema = schema();
        CallContext call = new CallContext(workers.context(), null, allowed, CallerBudget.UNLIMITED);
        CompletableFuture<GraphQLResponse> response = new CompletableFuture<>();
        Operation operation = new Operation(
                new GraphQLRequest(query, null, Map.of(), Map.of()),
                call,
                response,
                new RequestPreparer(
                        new PreparedDocuments(schema, config), new PersistedQueries(config.persistedQueries()), config),
                execution(schema),
                limiter,
                metrics);
        var _ = response.thenAccept(operation::recordOutcome);
        call.vertxContext().executeBlocking(operation, false);
        return new Started(operation, response);
    }

    /// How many operations of this type ended so.
    double ended(String type, String outcome) {
        return meters.get("mokuroku.graphql.operations")
                .tag("type", type)
                .tag("outcome", outcome)
                .timer()
                .count();
    }

    private Execution execution(GraphQLSchema schema) {
        GraphQL graphql = GraphQL.newGraphQL(schema)
                .instrumentation(new CancellingInstrumentation())
                .build();
        return new Execution(
                graphql, new BatchLoaders(new Schema()), contexts, new NoIdentities(), true, () -> warnings);
    }

    private GraphQLSchema schema() {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetchers(fetchersOf("a", "b", "many", "must")))
                .type("Mutation", type -> type.dataFetchers(fetchersOf("change")))
                .type("Subscription", type -> type.dataFetchers(fetchersOf("events")))
                .build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(TYPES), wiring);
    }

    @SuppressWarnings("rawtypes")
    private Map<String, DataFetcher> fetchersOf(String... fields) {
        Map<String, DataFetcher> chosen = new HashMap<>();
        for (String field : fields) {
            chosen.put(field, fetchers.getOrDefault(field, ignored -> null));
        }
        return chosen;
    }

    /// Nobody reads who calls.
    private static final class NoIdentities implements CurrentIdentityAssociation {
        @Override
        public void setIdentity(SecurityIdentity identity) {}

        @Override
        public void setIdentity(Uni<SecurityIdentity> identity) {}

        @Override
        public SecurityIdentity getIdentity() {
            return null;
        }

        @Override
        public Uni<SecurityIdentity> getDeferredIdentity() {
            return Uni.createFrom().nullItem();
        }
    }
}
