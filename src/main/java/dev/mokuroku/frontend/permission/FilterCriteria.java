package dev.mokuroku.frontend.permission;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.filter.EntityFilter;
import java.util.List;
import java.util.Optional;

/// Writes a filter as criteria of Backstage's rules. A condition that no rule expresses, such as a prefix, is replaced
/// so that the criteria match fewer entities than the filter: by nothing, and below a `not` by everything.
final class FilterCriteria {
    private static final String ANNOTATIONS = "metadata.annotations.";
    private static final String LABELS = "metadata.labels.";
    private static final String METADATA = "metadata.";
    private static final String SPEC = "spec.";
    private static final String OWNERS = "relations." + RelationType.OWNED_BY.text();

    private FilterCriteria() {}

    /// A rule with a key.
    private record Property(String rule, String parameter, String key) {
        static Optional<Property> of(String path) {
            if (path.startsWith(ANNOTATIONS)) {
                return Optional.of(new Property("HAS_ANNOTATION", "annotation", path.substring(ANNOTATIONS.length())));
            }
            if (path.startsWith(LABELS)) {
                return Optional.of(new Property("HAS_LABEL", "label", path.substring(LABELS.length())));
            }
            if (path.startsWith(METADATA)) {
                return Optional.of(new Property("HAS_METADATA", "key", path.substring(METADATA.length())));
            }
            return path.startsWith(SPEC)
                    ? Optional.of(new Property("HAS_SPEC", "key", path.substring(SPEC.length())))
                    : Optional.empty();
        }

        JsonNode exists() {
            return CatalogRules.has(rule, parameter, key);
        }

        JsonNode is(String value) {
            return CatalogRules.has(rule, parameter, key, value);
        }
    }

    static JsonNode of(EntityFilter filter) {
        return of(filter, CatalogRules.NOTHING);
    }

    /// @param unknown stands for what no rule expresses
    private static JsonNode of(EntityFilter filter, JsonNode unknown) {
        return switch (filter) {
            case EntityFilter.All(List<EntityFilter> parts) ->
                CatalogRules.all(parts.stream().map(part -> of(part, unknown)).toList());
            case EntityFilter.Any(List<EntityFilter> parts) ->
                CatalogRules.any(parts.stream().map(part -> of(part, unknown)).toList());
            case EntityFilter.Not(EntityFilter part) -> CatalogRules.not(of(part, opposite(unknown)));
            case EntityFilter.Exists(String key) ->
                Property.of(key).map(Property::exists).orElse(unknown);
            case EntityFilter.In(String key, List<String> values) -> in(key, values, unknown);
            case EntityFilter.HasSortValue other -> unknown;
            case EntityFilter.HasPrefix other -> unknown;
            case EntityFilter.ValueContains other -> unknown;
            case EntityFilter.RefIn other -> unknown;
        };
    }

    private static JsonNode in(String key, List<String> values, JsonNode unknown) {
        if (key.equalsIgnoreCase("kind")) {
            return CatalogRules.kinds(values);
        }
        if (key.equalsIgnoreCase(OWNERS)) {
            return CatalogRules.owners(values);
        }
        return Property.of(key)
                .map(property ->
                        CatalogRules.any(values.stream().map(property::is).toList()))
                .orElse(unknown);
    }

    private static JsonNode opposite(JsonNode criteria) {
        return criteria.equals(CatalogRules.NOTHING) ? CatalogRules.EVERYTHING : CatalogRules.NOTHING;
    }
}
