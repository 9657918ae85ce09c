package dev.mokuroku.scorecard.backstage;

import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Finds entities whose ref contains a text, such as `ice` or `t:default/ord`. Colon and slash stand once in a ref, so
/// they tell which part of the text belongs to the kind, the namespace and the name.
final class NameFilter {
    private static final String KIND = "kind";
    private static final String NAMESPACE = "metadata.namespace";
    private static final String NAME = "metadata.name";

    private final CatalogIndex index;

    NameFilter(CatalogIndex index) {
        this.index = index;
    }

    /// @param text in lower case
    EntityFilter of(String text) {
        int slash = text.indexOf('/');
        int colon = text.indexOf(':');
        if (slash >= 0) {
            EntityFilter name = new EntityFilter.HasPrefix(NAME, text.substring(slash + 1));
            return EntityFilter.allOf(beforeSlash(text.substring(0, slash), colon), name);
        }
        if (colon >= 0) {
            return EntityFilter.allOf(
                    values(KIND, kind -> kind.endsWith(text.substring(0, colon))),
                    values(NAMESPACE, namespace -> namespace.startsWith(text.substring(colon + 1))));
        }
        return new EntityFilter.Any(List.of(
                new EntityFilter.ValueContains(NAME, text),
                values(NAMESPACE, namespace -> namespace.contains(text)),
                values(KIND, kind -> kind.contains(text))));
    }

    private EntityFilter beforeSlash(String text, int colon) {
        return colon < 0
                ? values(NAMESPACE, namespace -> namespace.endsWith(text))
                : EntityFilter.allOf(
                        values(KIND, kind -> kind.endsWith(text.substring(0, colon))),
                        values(NAMESPACE, text.substring(colon + 1)::equals));
    }

    /// The values of a field are few.
    private EntityFilter values(String field, Predicate<String> accepted) {
        return new EntityFilter.In(
                field,
                index.facets(EntityFilter.EVERYTHING, List.of(field)).getOrDefault(field, List.of()).stream()
                        .map(FacetCount::value)
                        .filter(value -> accepted.test(value.toLowerCase(Locale.ROOT)))
                        .toList());
    }
}
