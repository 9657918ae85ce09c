package dev.mokuroku.graphql.fetch;

import java.lang.reflect.InvocationTargetException;

/// Failures of methods that were called by reflection.
final class Invocations {
    private Invocations() {}

    static Exception causeOf(InvocationTargetException thrown) {
        return thrown.getCause() instanceof Exception cause ? cause : thrown;
    }
}
