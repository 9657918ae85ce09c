package dev.mokuroku.scaffolder.templating.run;

import dev.mokuroku.scaffolder.templating.value.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names with their values, and the scope around them.
final class Scope {
    private final @Nullable Scope parent;
    /// Whether an assignment stays in this scope, also if the name exists around it.
    private final boolean isolated;
    private final boolean readOnly;
    private final Map<String, Value> values;

    private Scope(@Nullable Scope parent, boolean isolated, boolean readOnly, Map<String, Value> values) {
        this.parent = parent;
        this.isolated = isolated;
        this.readOnly = readOnly;
        this.values = values;
    }

    /// The values that the template is given, which it cannot assign to.
    static Scope of(Map<String, Value> context) {
        return new Scope(null, false, true, context);
    }

    Scope child() {
        return new Scope(this, false, false, new HashMap<>());
    }

    Scope isolatedChild() {
        return new Scope(this, true, false, new HashMap<>());
    }

    @Nullable
    Value find(String name) {
        Scope scope = this;
        while (scope != null) {
            Value value = scope.values.get(name);
            if (value != null) {
                return value;
            }
            scope = scope.parent;
        }
        return null;
    }

    /// Sets the name in this very scope.
    void define(String name, Value value) {
        values.put(name, value);
    }

    /// Sets the name where it exists, or else here.
    void assign(String name, Value value) {
        Scope scope = this;
        while (scope != null && !scope.readOnly) {
            if (scope.values.containsKey(name)) {
                scope.values.put(name, value);
                return;
            }
            scope = scope.isolated ? null : scope.parent;
        }
        values.put(name, value);
    }
}
