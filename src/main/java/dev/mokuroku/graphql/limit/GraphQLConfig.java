package dev.mokuroku.graphql.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Limits of GraphQL requests. `docs/graphql-operations.md` explains what each limit protects.
@ConfigMapping(prefix = "mokuroku.graphql")
public interface GraphQLConfig {
    /// Whether `__schema` and `/graphql/schema.graphql` answer.
    @WithDefault("true")
    boolean introspection();

    /// The body of one request. Files to validate are sent in it.
    @WithDefault("1M")
    MemorySize maxBodySize();

    /// The text of one query. What is long is better sent as a variable.
    @WithDefault("200K")
    MemorySize maxQuerySize();

    /// A query that takes longer is cancelled. Mutations have no timeout.
    @WithDefault("10s")
    Duration timeout();

    /// Names, numbers, brackets of a document.
    @WithDefault("5000")
    int maxTokens();

    /// Fields within fields. Tools' introspection goes 15 deep.
    @WithDefault("20")
    int maxDepth();

    /// Fields of a document, with fragments counted wherever they are spread.
    @WithDefault("2000")
    int maxFields();

    @WithDefault("100")
    int maxAliases();

    @WithDefault("50")
    int maxRootFields();

    /// Maximum cost of an operation, in fields.
    @WithDefault("100000")
    long maxCost();

    /// Maximum total cost of concurrently running heavy queries on this replica; further ones wait.
    @WithDefault("200000")
    long maxRunningCost();

    /// Maximum of `first`, `last` and `size`. Values above 100 have no effect, because fields refuse more than 100.
    @WithDefault("100")
    int maxPageSize();

    /// Elements of one list in the arguments or variables.
    @WithDefault("1000")
    int maxListSize();

    /// Levels of lists and objects within each other in the variables.
    @WithDefault("50")
    int maxInputDepth();

    /// Characters of the documents that are kept parsed and validated. In memory they take some 50 times that.
    @WithDefault("1M")
    MemorySize documentCache();

    PersistedQueries persistedQueries();

    Subscriptions subscriptions();

    interface PersistedQueries {
        @WithDefault("true")
        boolean enabled();

        /// Characters of all stored texts. The least recently used text is evicted first.
        @WithDefault("4M")
        MemorySize cache();
    }

    interface Subscriptions {
        /// WebSockets that this replica holds open.
        @WithDefault("1000")
        int maxConnections();

        /// Operations that one of them runs at a time.
        @WithDefault("20")
        int maxOperations();

        /// How long a connection may wait with its `connection_init`.
        @WithDefault("10s")
        Duration initTimeout();

        /// Interval of pings. A connection that does not answer before the next ping is closed.
        @WithDefault("20s")
        Duration pingInterval();

        /// A connection is closed after this time, so that its client authenticates again.
        @WithDefault("1h")
        Duration maxLifetime();
    }
}
