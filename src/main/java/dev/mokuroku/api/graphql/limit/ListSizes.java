package dev.mokuroku.api.graphql.limit;

import dev.mokuroku.api.graphql.limit.QueryRefusal.Reason;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Node;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;

/// Refuses long lists, in a document and in variables.
///
/// @param most elements of one list
record ListSizes(int most) {
    /// @throws QueryRefusal for a list that is longer
    void check(Document document) {
        Deque<Node<?>> open = new ArrayDeque<>();
        open.push(document);
        while (!open.isEmpty()) {
            Node<?> node = open.pop();
            if (node instanceof ArrayValue list) {
                check(list.getValues().size());
            }
            for (Node<?> child : node.getChildren()) {
                open.push(child);
            }
        }
    }

    /// @throws QueryRefusal for a list that is longer
    void check(Map<String, ?> variables) {
        Deque<Object> open = new ArrayDeque<>();
        open.push(variables);
        while (!open.isEmpty()) {
            Collection<?> values = switch (open.pop()) {
                case Map<?, ?> map -> map.values();
                case Collection<?> list -> checked(list);
                default -> throw new IllegalStateException("Neither map nor list");
            };
            values.stream()
                    .filter(it -> it instanceof Map || it instanceof Collection)
                    .forEach(open::push);
        }
    }

    private Collection<?> checked(Collection<?> list) {
        check(list.size());
        return list;
    }

    private void check(int size) {
        if (size > most) {
            throw new QueryRefusal(
                    Reason.LIST, "A list of %d elements is too long: at most %d are taken".formatted(size, most));
        }
    }
}
