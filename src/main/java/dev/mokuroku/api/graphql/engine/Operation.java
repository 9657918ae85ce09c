package dev.mokuroku.api.graphql.engine;

import dev.mokuroku.api.graphql.engine.Cutting.Cut;
import dev.mokuroku.api.graphql.engine.Preparation.Prepared;
import dev.mokuroku.api.graphql.limit.QueryCost;
import dev.mokuroku.api.graphql.limit.QueryRefusal;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
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

/// One operation from its request to its answer, run by a worker thread.
final class Operation implements Callable<Void> {
    private final GraphQLRequest request;
    private final Call call;
    private final CompletableFuture<Answer> answer;
    private final Preparation preparation;
    private final Execution execution;
    private final Admission admission;
    private final OperationMetrics metrics;
    private final Cut cut = new Cut();
    private final long start = System.nanoTime();
    private volatile OperationDefinition.@Nullable Operation type;

    Operation(
            GraphQLRequest request,
            Call call,
            CompletableFuture<Answer> answer,
            Preparation preparation,
            Execution execution,
            Admission admission,
            OperationMetrics metrics) {
        this.request = request;
        this.call = call;
        this.answer = answer;
        this.preparation = preparation;
        this.execution = execution;
        this.admission = admission;
        this.metrics = metrics;
    }

    /// The answer is in [#answer] whatever happens.
    @Override
    public @Nullable Void call() {
        return attempt(this::run);
    }

    private @Nullable Void attempt(Runnable step) {
        if (!answer.isDone()) {
            try {
                step.run();
            } catch (CatalogException refusal) {
                answer.complete(refused(refusal));
            } catch (RuntimeException | Error failure) {
                answer.complete(broken(failure));
            }
        }
        return null;
    }

    private void run() {
        Prepared prepared = preparation.prepare(request, call);
        type = prepared.type();
        QueryCost cost = prepared.cost();
        if (cost == null) {
            answer.complete(new Answer.Refused(ErrorCode.INVALID_INPUT, ErrorJson.of(prepared.errors()), Map.of()));
            return;
        }
        metrics.counted(cost);
        if (type == OperationDefinition.Operation.QUERY) {
            enter(prepared, cost);
        } else {
            begin(prepared, cost);
        }
    }

    /// Waits for room without a thread, and no longer than for its answer.
    private void enter(Prepared prepared, QueryCost cost) {
        CompletableFuture<Void> admitted = admission.enter(cost.requested());
        boolean atOnce = admitted.isDone();
        var _ = admitted.thenRun(() -> {
            var _ = answer.whenComplete((given, failure) -> admission.leave(cost.requested()));
            if (!atOnce) {
                call.context().executeBlocking(() -> attempt(() -> begin(prepared, cost)), false);
            }
        });
        if (atOnce) {
            begin(prepared, cost);
        }
    }

    private void begin(Prepared prepared, QueryCost cost) {
        if (type == OperationDefinition.Operation.MUTATION && !cut.forgo()) {
            return; // it was answered that nothing was done
        }
        Execution.Run run = execution.begin(prepared, call, cut);
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
        if (cut.isMade()) {
            return; // who cuts it answers
        }
        if (result == null) {
            answer.complete(broken(failure));
        } else if (isRequestError(result)) {
            answer.complete(new Answer.Refused(ErrorCode.INVALID_INPUT, ErrorJson.of(result.getErrors()), extensions));
        } else {
            answer.complete(Answer.of(result, withWarnings(extensions)));
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
        metrics.subscriptionBegan();
        EventStream events = new EventStream(source, run.registry(), extensions, () -> {
            metrics.subscriptionEnded();
            run.scope().run();
        });
        if (!answer.complete(new Answer.Streaming(events))) {
            events.cancel();
        }
    }

    /// Variables that cannot be coerced, and introspection where it is off.
    private static boolean isRequestError(ExecutionResult result) {
        return result.getData() == null
                && result.getErrors().stream()
                        .map(GraphQLError::getErrorType)
                        .allMatch(it -> it == ErrorType.ValidationError);
    }

    private Answer refused(CatalogException refusal) {
        if (refusal instanceof QueryRefusal limit) {
            metrics.refused(limit.reason());
        }
        return new Answer.Refused(refusal.code(), List.of(ErrorJson.of(refusal)), Map.of());
    }

    private static Answer broken(@Nullable Throwable failure) {
        CatalogException told =
                new CatalogException(ErrorCode.INTERNAL, ErrorJson.incident("An operation broke", failure));
        return new Answer.Refused(ErrorCode.INTERNAL, List.of(ErrorJson.of(told)), Map.of());
    }

    /// The time is over. Does nothing where the operation is to be waited for, or has its answer.
    void cut(Supplier<Answer> instead) {
        if (cut.make() && answer.complete(instead.get())) {
            metrics.refused(QueryRefusal.Reason.TIMEOUT);
        }
    }

    /// Counts it.
    void answered(@Nullable Answer given) {
        metrics.ended(type, outcome(given), System.nanoTime() - start);
    }

    private static String outcome(@Nullable Answer given) {
        return switch (given) {
            case Answer.Executed executed when executed.errors().isEmpty() -> "complete";
            case Answer.Executed executed -> "partial";
            case Answer.Streaming streaming -> "streaming";
            case Answer.Refused refused when refused.code() == ErrorCode.TIMEOUT -> "timeout";
            case Answer.Refused refused when refused.code() == ErrorCode.INTERNAL -> "broken";
            case Answer.Refused refused -> "refused";
            case null -> "broken";
        };
    }
}
