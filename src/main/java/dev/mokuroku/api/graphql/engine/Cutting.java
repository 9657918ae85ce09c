package dev.mokuroku.api.graphql.engine;

import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import org.jspecify.annotations.Nullable;

/// Stops an operation that nobody waits for any more, at its next field: this version of graphql-java
/// cannot be told to.
final class Cutting extends SimplePerformantInstrumentation {
    /// Of one operation.
    static final class Cut implements InstrumentationState {
        private volatile boolean made;

        void make() {
            made = true;
        }
    }

    @Override
    public @Nullable InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
        return parameters.getExecutionInput().getGraphQLContext().get(Cut.class);
    }

    @Override
    public @Nullable InstrumentationContext<Object> beginFieldExecution(
            InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
        if (state instanceof Cut cut && cut.made) {
            throw new AbortExecutionException("It took too long");
        }
        return null;
    }
}
