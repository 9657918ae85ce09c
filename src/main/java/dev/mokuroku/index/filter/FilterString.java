package dev.mokuroku.index.filter;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter.All;
import dev.mokuroku.index.filter.EntityFilter.Any;
import dev.mokuroku.index.filter.EntityFilter.Exists;
import dev.mokuroku.index.filter.EntityFilter.In;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Backstage's filter string: `kind=component,spec.type=service`. Commas join conditions that must all
/// hold, a key alone asks whether the field is there, and a key that stands twice takes either value.
public final class FilterString {
    private FilterString() {}

    /// @throws CatalogException `INVALID_INPUT` for a condition without a key, or too many
    public static EntityFilter parse(String text) {
        return parse(text, new Bounds());
    }

    private static EntityFilter parse(String text, Bounds bounds) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<EntityFilter> parts = new ArrayList<>();
        for (String statement : text.split(",", -1)) {
            String condition = statement.strip();
            if (condition.isEmpty()) {
                continue;
            }
            if (!bounds.take(1)) {
                throw CatalogException.invalidInput(
                        "Invalid filter, it holds more than %d conditions".formatted(Bounds.MOST));
            }
            int equals = condition.indexOf('=');
            String key = (equals < 0 ? condition : condition.substring(0, equals)).strip();
            if (key.isEmpty()) {
                throw CatalogException.invalidInput(
                        "Invalid filter, '%s' is not a valid statement (expected a string on the form a=b or a= or a)"
                                .formatted(condition));
            }
            if (equals < 0) {
                parts.add(new Exists(key));
            } else {
                values.computeIfAbsent(key, it -> new ArrayList<>())
                        .add(condition.substring(equals + 1).strip());
            }
        }
        values.forEach((key, allowed) -> parts.add(new In(key, List.copyOf(allowed))));
        return parts.size() == 1 ? parts.getFirst() : new All(List.copyOf(parts));
    }

    /// Any of several filter strings; everything where none of them says anything.
    public static EntityFilter parse(List<String> texts) {
        Bounds bounds = new Bounds();
        List<EntityFilter> filters = texts.stream()
                .map(text -> parse(text, bounds))
                .filter(filter -> !filter.equals(EntityFilter.EVERYTHING))
                .toList();
        return switch (filters.size()) {
            case 0 -> EntityFilter.EVERYTHING;
            case 1 -> filters.getFirst();
            default -> new Any(filters);
        };
    }
}
