package dev.mokuroku.graphql.limit;

import dev.mokuroku.graphql.limit.QueryRefusal.Reason;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Node;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;

/// Refuses long lists in documents and variables.
///
/// @param maxElements elements of one list
record ListSizeLimit(int maxElements) {
    /// @throws QueryRefusal for a list that is longer
    void check(Document document) {
        Deque<Node<?>> pending = new ArrayDeque<>();
        pending.push(document);
        while (!pending.isEmpty()) {
            Node<?> node = pending.pop();
            if (node instanceof ArrayValue list) {
                check(list.getValues().size());
            }
            for (Node<?> child : node.getChildren()) {
                pending.push(child);
            }
        }
    }

    /// @throws QueryRefusal for a list that is longer
    void check(Map<String, ?> variables) {
        Deque<Object> pending = new ArrayDeque<>();
        pending.push(variables);
        while (!pending.isEmpty()) {
            Collection<?> values = switch (pending.pop()) {
                case Map<?, ?> map -> map.values();
                case Collection<?> list -> checked(list);
                default -> throw new IllegalStateException("Neither map nor list");
            };
            values.stream()
                    .filter(value -> value instanceof Map || value instanceof Collection)
                    .forEach(pending::push);
        }
    }

    private Collection<?> checked(Collection<?> list) {
        check(list.size());
        return list;
    }

    private void check(int size) {
        if (size > maxElements) {
            throw new QueryRefusal(
                    Reason.LIST,
                    "A list of %d elements is too long: at most %d are allowed".formatted(size, maxElements));
        }
    }
}
