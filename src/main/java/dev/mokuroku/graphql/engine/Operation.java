package dev.mokuroku.graphql.engine;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.graphql.engine.CancellingInstrumentation.Cancellation;
import dev.mokuroku.graphql.engine.RequestPreparer.PreparedRequest;
import dev.mokuroku.graphql.limit.QueryCost;
import dev.mokuroku.graphql.limit.QueryRefusal;
import dev.mokuroku.security.limit.LimitExceededException;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.OperationDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/// One operation from request to response, run by a worker thread.
final class Operation implements Callable<Void> {
    private final GraphQLRequest request;
    private final CallContext call;
    private final CompletableFuture<GraphQLResponse> response;
    private final RequestPreparer preparer;
    private final Execution execution;
    private final CostLimiter limiter;
    private final OperationMetrics metrics;
    private final Cancellation cancellation = new Cancellation();
    private final long start = System.nanoTime();
    private volatile OperationDefinition.@Nullable Operation type;

    Operation(
            GraphQLRequest request,
            CallContext call,
            CompletableFuture<GraphQLResponse> response,
            RequestPreparer preparer,
            Execution execution,
            CostLimiter limiter,
            OperationMetrics metrics) {
        this.request = request;
        this.call = call;
        this.response = response;
        this.preparer = preparer;
        this.execution = execution;
        this.limiter = limiter;
        this.metrics = metrics;
    }

    /// Always completes [#response].
    @Override
    public @Nullable Void call() {
        return attempt(this::run);
    }

    private @Nullable Void attempt(Runnable step) {
        if (!response.isDone()) {
            try {
                step.run();
            } catch (CatalogException refusal) {
                response.complete(refused(refusal));
            } catch (RuntimeException | Error failure) {
                response.complete(internalError(failure));
            }
        }
        return null;
    }

    private void run() {
        PreparedRequest prepared = preparer.prepare(request, call);
        type = prepared.type();
        QueryCost cost = prepared.cost();
        if (cost == null) {
            response.complete(
                    new GraphQLResponse.Refused(ErrorCode.INVALID_INPUT, ErrorJson.of(prepared.errors()), Map.of()));
            return;
        }
        metrics.recordCost(cost);
        call.budget().takeGraphqlCost(cost.requested());
        if (type == OperationDefinition.Operation.QUERY) {
            admit(prepared, cost);
        } else {
            execute(prepared, cost);
        }
    }

    /// Waits for the limiter without holding a thread, at most until the response is complete.
    private void admit(PreparedRequest prepared, QueryCost cost) {
        CompletableFuture<Void> admitted = limiter.acquire(cost.requested());
        boolean immediately = admitted.isDone();
        var _ = admitted.thenRun(() -> {
            var _ = response.whenComplete((result, failure) -> limiter.release(cost.requested()));
            if (!immediately) {
                call.vertxContext().executeBlocking(() -> attempt(() -> execute(prepared, cost)), false);
            }
        });
        if (immediately) {
            execute(prepared, cost);
        } else {
            var _ = response.whenComplete((result, failure) -> admitted.cancel(false));
        }
    }

    private void execute(PreparedRequest prepared, QueryCost cost) {
        if (type == OperationDefinition.Operation.MUTATION && !cancellation.disarm()) {
            return; // the response already says that the operation timed out
        }
        Execution.Run run = execution.begin(prepared, call, cancellation);
        var _ = run.result()
                .whenComplete((result, failure) -> finish(run, result, failure, Map.of("cost", cost.json())));
    }

    private void finish(
            Execution.Run run,
            @Nullable ExecutionResult result,
            @Nullable Throwable failure,
            Map<String, Object> extensions) {
        if (result != null && result.getData() instanceof Publisher<?>) {
            stream(run, result.getData(), extensions);
            return;
        }
        run.scope().run();
        if (cancellation.isCancelled()) {
            return; // the canceller completes the response
        }
        if (result == null) {
            response.complete(internalError(failure));
        } else if (isRequestError(result)) {
            response.complete(
                    new GraphQLResponse.Refused(ErrorCode.INVALID_INPUT, ErrorJson.of(result.getErrors()), extensions));
        } else {
            response.complete(GraphQLResponse.of(result, withWarnings(extensions)));
        }
    }

    private Map<String, Object> withWarnings(Map<String, Object> extensions) {
        List<String> warnings = type == OperationDefinition.Operation.MUTATION
                ? execution.warnings().current()
                : List.of();
        if (warnings.isEmpty()) {
            return extensions;
        }
        Map<String, Object> both = new LinkedHashMap<>(extensions);
        both.put("warnings", warnings);
        return both;
    }

    private void stream(Execution.Run run, Publisher<ExecutionResult> source, Map<String, Object> extensions) {
        metrics.subscriptionStarted();
        SubscriptionEvents events = new SubscriptionEvents(source, run.registry(), extensions, () -> {
            metrics.subscriptionEnded();
            run.scope().run();
        });
        if (!response.complete(new GraphQLResponse.Streaming(events))) {
            events.cancel();
        }
    }

    /// True for variables that cannot be coerced and for disabled introspection.
    private static boolean isRequestError(ExecutionResult result) {
        return result.getData() == null
                && result.getErrors().stream()
                        .map(GraphQLError::getErrorType)
                        .allMatch(errorType -> errorType == ErrorType.ValidationError);
    }

    private GraphQLResponse refused(CatalogException refusal) {
        if (refusal instanceof QueryRefusal limit) {
            metrics.recordRefusal(limit.reason());
        }
        Map<String, Object> extensions = refusal instanceof LimitExceededException limit
                ? Map.of(GraphQLResponse.RETRY_AFTER, limit.retryAfterSeconds())
                : Map.of();
        return new GraphQLResponse.Refused(refusal.code(), List.of(ErrorJson.of(refusal)), extensions);
    }

    private static GraphQLResponse internalError(@Nullable Throwable failure) {
        CatalogException incident =
                new CatalogException(ErrorCode.INTERNAL, ErrorJson.incident("An operation failed", failure));
        return new GraphQLResponse.Refused(ErrorCode.INTERNAL, List.of(ErrorJson.of(incident)), Map.of());
    }

    /// Cancels the operation and completes its response, unless it is a mutation or already complete.
    void cancel(Supplier<GraphQLResponse> instead) {
        if (cancellation.cancel() && response.complete(instead.get())) {
            metrics.recordRefusal(QueryRefusal.Reason.TIMEOUT);
        }
    }

    /// Records type, outcome and duration.
    void recordOutcome(@Nullable GraphQLResponse result) {
        metrics.recordEnd(type, outcome(result), System.nanoTime() - start);
    }

    private static String outcome(@Nullable GraphQLResponse result) {
        return switch (result) {
            case GraphQLResponse.Executed executed when executed.errors().isEmpty() -> "complete";
            case GraphQLResponse.Executed executed -> "partial";
            case GraphQLResponse.Streaming streaming -> "streaming";
            case GraphQLResponse.Refused refused when refused.code() == ErrorCode.TIMEOUT -> "timeout";
            case GraphQLResponse.Refused refused when refused.code() == ErrorCode.INTERNAL -> "broken";
            case GraphQLResponse.Refused refused -> "refused";
            case null -> "broken";
        };
    }
}
