package dev.mokuroku.scaffolder.action;

import dev.mokuroku.error.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The installed actions. Immutable.
public final class Actions {
    private final Map<String, Action> byId = new TreeMap<>();

    /// @param actions of which those that are switched off are left out
    /// @throws IllegalArgumentException if two actions have one id
    public Actions(Collection<Action> actions) {
        for (Action action : actions.stream().filter(Action::isInstalled).toList()) {
            Action other = byId.put(action.definition().id(), action);
            if (other != null) {
                throw new IllegalArgumentException("The action %s is defined by %s and %s"
                        .formatted(action.definition().id(), other.getClass(), action.getClass()));
            }
        }
    }

    public Optional<Action> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// In the order of their ids.
    public List<ActionDefinition> definitions() {
        return byId.values().stream().map(Action::definition).toList();
    }

    /// The installed action whose id is most like an unknown id; null if none is like it.
    public @Nullable String nearest(String id) {
        return NearestName.of(id, byId.keySet()).orElse(null);
    }
}
