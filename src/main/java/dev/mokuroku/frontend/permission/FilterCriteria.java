package dev.mokuroku.frontend.permission;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.filter.EntityFilter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Writes a filter as criteria of Backstage's rules that match no other entities than the filter, also where a plugin
/// applies the criteria in memory. Filters ignore the case of keys and values, and so do queries of Backstage's
/// catalog.
/// In memory, Backstage compares both exactly, and takes `false`, `0` and `""` for missing fields.
///
/// A condition that cannot be expressed is replaced by nothing, and below a `not` by everything. Below a `not`, only
/// the kind and the namespace can be expressed: every entity has both, and their case does not matter.
final class FilterCriteria {
    private static final String KIND = "kind";
    private static final String NAMESPACE = "metadata.namespace";
    private static final String OWNERS = "relations." + RelationType.OWNED_BY.text();
    /// In memory, an entity has an etag. The index does not know it.
    private static final String ETAG = "etag";
    /// Backstage looks up paths like these with lodash, which also finds array elements and inherited members.
    private static final Pattern PATH = Pattern.compile("[.\\[]");

    private FilterCriteria() {}

    /// A rule with a key. The keys of annotations and labels may hold dots.
    private record Property(String rule, String parameter, String key) {
        private static final List<Property> OF_TEXTS = List.of(
                new Property("HAS_ANNOTATION", "annotation", "metadata.annotations."),
                new Property("HAS_LABEL", "label", "metadata.labels."));
        private static final List<Property> OF_ANY_VALUE =
                List.of(new Property("HAS_METADATA", "key", "metadata."), new Property("HAS_SPEC", "key", "spec."));

        static Optional<Property> of(String path) {
            Optional<Property> text = ofText(path);
            return text.isPresent() ? text : ofAnyValue(path);
        }

        static Optional<Property> ofText(String path) {
            return first(OF_TEXTS, path);
        }

        private static Optional<Property> ofAnyValue(String path) {
            return first(OF_ANY_VALUE, path)
                    .filter(property -> !property.key.equals(ETAG))
                    .filter(property -> !PATH.matcher(property.key).find());
        }

        private static Optional<Property> first(List<Property> prefixes, String path) {
            return prefixes.stream()
                    .filter(prefix -> path.startsWith(prefix.key))
                    .map(prefix -> new Property(prefix.rule, prefix.parameter, path.substring(prefix.key.length())))
                    .findFirst();
        }

        JsonNode exists() {
            return CatalogRules.has(rule, parameter, key);
        }

        JsonNode isAnyOf(List<String> values) {
            return CatalogRules.any(values.stream()
                    .map(value -> CatalogRules.has(rule, parameter, key, value))
                    .toList());
        }
    }

    static JsonNode of(EntityFilter filter) {
        return of(filter, false);
    }

    /// @param negated whether the criteria must match all entities of the filter, and may match more
    private static JsonNode of(EntityFilter filter, boolean negated) {
        JsonNode unknown = negated ? CatalogRules.EVERYTHING : CatalogRules.NOTHING;
        return switch (filter) {
            case EntityFilter.All(List<EntityFilter> parts) ->
                CatalogRules.all(parts.stream().map(part -> of(part, negated)).toList());
            case EntityFilter.Any(List<EntityFilter> parts) ->
                CatalogRules.any(parts.stream().map(part -> of(part, negated)).toList());
            case EntityFilter.Not(EntityFilter part) -> CatalogRules.not(of(part, !negated));
            case EntityFilter.In(String key, List<String> values)
            when key.equalsIgnoreCase(KIND) -> CatalogRules.kinds(values);
            case EntityFilter.In(String key, List<String> values)
            when key.equalsIgnoreCase(NAMESPACE) -> namespaces(values);
            case EntityFilter.In in -> negated ? unknown : in(in.key(), in.values());
            case EntityFilter.Exists(String key) ->
                negated ? unknown : Property.ofText(key).map(Property::exists).orElse(unknown);
            case EntityFilter.HasSortValue other -> unknown;
            case EntityFilter.HasPrefix other -> unknown;
            case EntityFilter.ValueContains other -> unknown;
            case EntityFilter.RefIn other -> unknown;
        };
    }

    /// Namespaces are in lower case.
    private static JsonNode namespaces(List<String> names) {
        return new Property("HAS_METADATA", "key", "namespace").isAnyOf(lower(names));
    }

    private static JsonNode in(String key, List<String> values) {
        return key.equalsIgnoreCase(OWNERS)
                ? CatalogRules.owners(lower(values))
                : Property.of(key).map(property -> property.isAnyOf(values)).orElse(CatalogRules.NOTHING);
    }

    private static List<String> lower(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }
}
