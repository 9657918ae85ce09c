package dev.mokuroku.graphql.engine;

import io.quarkus.arc.InjectableBean;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The request context of CDI, of which only the states count: each that is opened must be destroyed.
final class RequestContexts implements ManagedContext {
    private final Set<ContextState> open = new HashSet<>();
    private boolean active;

    int open() {
        return open.size();
    }

    @Override
    public boolean isActive() {
        return active;
    }

    @Override
    public ContextState activate(ContextState previous) {
        ContextState state = initializeState();
        active = true;
        return state;
    }

    @Override
    public void deactivate() {
        active = false;
    }

    @Override
    public ContextState initializeState() {
        ContextState state = new State();
        open.add(state);
        return state;
    }

    @Override
    public void destroy(ContextState state) {
        open.remove(state);
    }

    @Override
    public ContextState getState() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void destroy() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void destroy(Contextual<?> bean) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Class<? extends Annotation> getScope() {
        return RequestScoped.class;
    }

    @Override
    public <T> T get(Contextual<T> bean, CreationalContext<T> creation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T get(Contextual<T> bean) {
        throw new UnsupportedOperationException();
    }

    private static final class State implements ContextState {
        @Override
        public Map<InjectableBean<?>, Object> getContextualInstances() {
            return Map.of();
        }
    }
}
