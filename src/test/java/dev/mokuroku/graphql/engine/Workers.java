package dev.mokuroku.graphql.engine;

import io.vertx.core.Context;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;

/// The worker threads of a Vert.x context, whose tasks a test runs one at a time.
final class Workers {
    private final Deque<Callable<?>> tasks = new ArrayDeque<>();

    Context context() {
        return (Context) Proxy.newProxyInstance(
                Workers.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("executeBlocking")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    tasks.add((Callable<?>) arguments[0]);
                    return null;
                });
    }

    int waiting() {
        return tasks.size();
    }

    void runAll() {
        while (!tasks.isEmpty()) {
            try {
                tasks.remove().call();
            } catch (Exception failure) {
                throw new IllegalStateException("A task must handle its failures", failure);
            }
        }
    }
}
