package dev.mokuroku.api.graphql.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// `docs/graphql-operations.md` tells what each of these guards.
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

    /// A query that takes longer is cut. Mutations are not: they end what they have begun.
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

    /// What an operation can answer at most, in fields.
    @WithDefault("100000")
    long maxCost();

    /// What the heavy queries of this replica can answer at most, all that run at a time; others wait.
    @WithDefault("200000")
    long maxRunningCost();

    /// What `first`, `last` and `size` may be. It may be lowered; fields refuse more than 100 by themselves.
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

        /// Characters of all texts that are kept. What was not asked for the longest goes first.
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

        /// How often a ping is sent. Who answers none before the next one is taken for dead.
        @WithDefault("20s")
        Duration pingInterval();

        /// After this time a connection is closed, so that its caller shows a token anew.
        @WithDefault("1h")
        Duration maxLifetime();
    }
}
