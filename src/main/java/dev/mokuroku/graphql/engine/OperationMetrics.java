package dev.mokuroku.graphql.engine;

import dev.mokuroku.graphql.limit.GraphQLConfig;
import dev.mokuroku.graphql.limit.QueryCost;
import dev.mokuroku.graphql.limit.QueryRefusal;
import graphql.language.OperationDefinition;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// `mokuroku.graphql.*`: operations by type and outcome, costs, refusals by reason, live subscriptions.
@Singleton
public class OperationMetrics {
    private final MeterRegistry meters;
    private final DistributionSummary costs;
    private final AtomicInteger subscriptions = new AtomicInteger();

    OperationMetrics(MeterRegistry meters, GraphQLConfig limits) {
        this.meters = meters;
        this.costs = DistributionSummary.builder("mokuroku.graphql.cost")
                .description("Fields that operations might have answered")
                .serviceLevelObjectives(10, 100, 1_000, 10_000, (double) limits.maxCost())
                .register(meters);
        meters.gauge("mokuroku.graphql.subscriptions", subscriptions);
    }

    void recordEnd(OperationDefinition.@Nullable Operation type, String outcome, long nanos) {
        String name = type == null ? "unknown" : type.name().toLowerCase(Locale.ROOT);
        Timer.builder("mokuroku.graphql.operations")
                .tag("type", name)
                .tag("outcome", outcome)
                .register(meters)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    void recordCost(QueryCost cost) {
        costs.record((double) cost.requested());
    }

    public void recordRefusal(QueryRefusal.Reason reason) {
        meters.counter("mokuroku.graphql.refusals", "reason", reason.tag()).increment();
    }

    /// @param open number of open WebSockets
    public void observeConnections(AtomicInteger open) {
        meters.gauge("mokuroku.graphql.connections", open);
    }

    void subscriptionStarted() {
        subscriptions.incrementAndGet();
    }

    void subscriptionEnded() {
        subscriptions.decrementAndGet();
    }
}
