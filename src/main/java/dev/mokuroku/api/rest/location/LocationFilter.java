package dev.mokuroku.api.rest.location;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter;
import java.util.List;
import java.util.Locale;

/// Conditions of the predicate language on registered locations: on their `id`, `type`, `target` and
/// `entityRef`. As in Backstage, an empty `$all` matches nothing.
final class LocationFilter {
    private LocationFilter() {}

    static boolean matches(EntityFilter filter, LocationResponse location) {
        return switch (filter) {
            case EntityFilter.All(List<EntityFilter> parts) ->
                !parts.isEmpty() && parts.stream().allMatch(part -> matches(part, location));
            case EntityFilter.Any(List<EntityFilter> parts) -> parts.stream().anyMatch(part -> matches(part, location));
            case EntityFilter.Not(EntityFilter part) -> !matches(part, location);
            case EntityFilter.Exists(String key) -> !valueOf(key, location).isEmpty();
            case EntityFilter.In(String key, List<String> values) ->
                values.stream().anyMatch(valueOf(key, location)::equalsIgnoreCase);
            case EntityFilter.HasPrefix(String key, String prefix) ->
                valueOf(key, location).regionMatches(true, 0, prefix, 0, prefix.length());
            case EntityFilter.ValueContains _, EntityFilter.RefIn _, EntityFilter.HasSortValue _ ->
                throw new IllegalArgumentException("Not of the predicate language: " + filter);
        };
    }

    private static String valueOf(String key, LocationResponse location) {
        return switch (key.toLowerCase(Locale.ROOT)) {
            case "id" -> location.id();
            case "type" -> location.type();
            case "target" -> location.target();
            case "entityref" -> location.entityRef();
            default ->
                throw CatalogException.invalidInput(
                        "Invalid filter predicate, expected key to be 'id', 'type', 'target', or 'entityRef', got '%s'"
                                .formatted(key));
        };
    }
}
