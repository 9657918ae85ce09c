package dev.mokuroku.graphql.engine;

import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.schema.DataFetcher;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Stops a cancelled operation at its next field, because this version of graphql-java
/// has no way to cancel an execution. Applies [ArgumentDefaults] to the arguments of fields.
public final class CancellingInstrumentation extends SimplePerformantInstrumentation {
    /// Cancellation of one operation. Either `cancel` or `disarm` wins; the other one returns false.
    public static final class Cancellation implements InstrumentationState {
        private enum State {
            ARMED,
            CANCELLED,
            DISARMED
        }

        private final AtomicReference<State> state = new AtomicReference<>(State.ARMED);

        /// @return false if the operation can no longer be cancelled
        public boolean cancel() {
            return state.compareAndSet(State.ARMED, State.CANCELLED);
        }

        /// @return false if the operation was already cancelled
        public boolean disarm() {
            return state.compareAndSet(State.ARMED, State.DISARMED);
        }

        public boolean isCancelled() {
            return state.get() == State.CANCELLED;
        }
    }

    @Override
    public @Nullable InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
        return parameters.getExecutionInput().getGraphQLContext().get(Cancellation.class);
    }

    @Override
    public @Nullable InstrumentationContext<Object> beginFieldExecution(
            InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
        if (state instanceof Cancellation cancellation && cancellation.isCancelled()) {
            throw new AbortExecutionException("The operation was cancelled");
        }
        return null;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        return ArgumentDefaults.applyTo(fetcher, parameters.getField());
    }
}
