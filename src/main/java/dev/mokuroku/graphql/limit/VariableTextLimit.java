package dev.mokuroku.graphql.limit;

import dev.mokuroku.graphql.limit.QueryRefusal.Reason;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Refuses long texts in variables of queries, because each alias processes them again. Mutations may send
/// whole files.
final class VariableTextLimit {
    /// More than the longest cursor has.
    private static final int MAX_TEXT_LENGTH = 10_000;

    private VariableTextLimit() {}

    /// @throws QueryRefusal naming the variable
    static void check(Map<String, ?> variables) {
        variables.forEach(VariableTextLimit::check);
    }

    private static void check(String variable, @Nullable Object value) {
        switch (value) {
            case String text
            when text.length() > MAX_TEXT_LENGTH ->
                throw new QueryRefusal(
                        Reason.TEXT,
                        "%s: a text of %d characters is too long: at most %d are allowed"
                                .formatted(variable, text.length(), MAX_TEXT_LENGTH));
            case Map<?, ?> map -> map.values().forEach(part -> check(variable, part));
            case Collection<?> list -> list.forEach(part -> check(variable, part));
            case null, default -> {
                // A number and the like.
            }
        }
    }
}
