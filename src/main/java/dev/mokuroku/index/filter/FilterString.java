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

/// Parser of Backstage's filter string: `kind=component,spec.type=service`. Commas join conditions that must all
/// match; a key without a value requires that the field exists; a repeated key matches any of its values.
public final class FilterString {
    private FilterString() {}

    /// @throws CatalogException `INVALID_INPUT` for a condition without a key, or too many
    public static EntityFilter parse(String text) {
        return parse(text, new FilterLimits());
    }

    private static EntityFilter parse(String text, FilterLimits limits) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<EntityFilter> parts = new ArrayList<>();
        for (String statement : text.split(",", -1)) {
            String condition = statement.strip();
            if (condition.isEmpty()) {
                continue;
            }
            if (!limits.tryAdd(1)) {
                throw CatalogException.invalidInput(
                        "Invalid filter, more than %d conditions".formatted(FilterLimits.MAX_CONDITIONS));
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
                values.computeIfAbsent(key, ignored -> new ArrayList<>())
                        .add(condition.substring(equals + 1).strip());
            }
        }
        values.forEach((key, allowed) -> parts.add(new In(key, List.copyOf(allowed))));
        return parts.size() == 1 ? parts.getFirst() : new All(List.copyOf(parts));
    }

    /// The disjunction of several filter strings; matches everything if all are empty.
    public static EntityFilter parse(List<String> texts) {
        FilterLimits limits = new FilterLimits();
        List<EntityFilter> filters = texts.stream()
                .map(text -> parse(text, limits))
                .filter(filter -> !filter.equals(EntityFilter.EVERYTHING))
                .toList();
        return switch (filters.size()) {
            case 0 -> EntityFilter.EVERYTHING;
            case 1 -> filters.getFirst();
            default -> new Any(filters);
        };
    }
}
