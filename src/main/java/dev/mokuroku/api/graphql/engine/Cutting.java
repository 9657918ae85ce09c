package dev.mokuroku.api.graphql.engine;

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

/// Stops an operation that nobody waits for any more, at its next field: this version of graphql-java
/// cannot be told to. Hands fields their arguments as [GivenArguments].
final class Cutting extends SimplePerformantInstrumentation {
    /// Of one operation. It is made, or it never will be, whichever comes first.
    static final class Cut implements InstrumentationState {
        private enum State {
            POSSIBLE,
            MADE,
            IMPOSSIBLE
        }

        private final AtomicReference<State> state = new AtomicReference<>(State.POSSIBLE);

        /// @return false where it must not be cut
        boolean make() {
            return state.compareAndSet(State.POSSIBLE, State.MADE);
        }

        /// @return false where it has been cut
        boolean forgo() {
            return state.compareAndSet(State.POSSIBLE, State.IMPOSSIBLE);
        }

        boolean isMade() {
            return state.get() == State.MADE;
        }
    }

    @Override
    public @Nullable InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
        return parameters.getExecutionInput().getGraphQLContext().get(Cut.class);
    }

    @Override
    public @Nullable InstrumentationContext<Object> beginFieldExecution(
            InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
        if (state instanceof Cut cut && cut.isMade()) {
            throw new AbortExecutionException("It took too long");
        }
        return null;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        return GivenArguments.before(fetcher, parameters.getField());
    }
}
