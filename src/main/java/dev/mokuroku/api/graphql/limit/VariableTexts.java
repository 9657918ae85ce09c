package dev.mokuroku.api.graphql.limit;

import dev.mokuroku.api.graphql.limit.QueryRefusal.Reason;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Refuses long texts in the variables of what only reads: each alias would take one anew. A mutation is sent
/// whole files.
final class VariableTexts {
    /// More than the longest cursor has.
    private static final int LONGEST = 10_000;

    private VariableTexts() {}

    /// @throws QueryRefusal naming the variable
    static void check(Map<String, ?> variables) {
        variables.forEach(VariableTexts::check);
    }

    private static void check(String variable, @Nullable Object value) {
        switch (value) {
            case String text
            when text.length() > LONGEST ->
                throw new QueryRefusal(
                        Reason.TEXT,
                        "%s: a text of %d characters is too long: at most %d are taken"
                                .formatted(variable, text.length(), LONGEST));
            case Map<?, ?> map -> map.values().forEach(part -> check(variable, part));
            case Collection<?> list -> list.forEach(part -> check(variable, part));
            case null, default -> {
                // A number and the like.
            }
        }
    }
}
