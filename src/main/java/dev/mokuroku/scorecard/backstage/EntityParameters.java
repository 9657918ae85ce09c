package dev.mokuroku.scorecard.backstage;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.scorecard.backstage.metric.Issues;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Parameters of the requests that are not lists of entities.
final class EntityParameters {
    private static final int MAX_LENGTH = 255;

    private EntityParameters() {}

    static EntityRef ref(String kind, String namespace, String name) {
        return new EntityRef(
                kind.toLowerCase(Locale.ROOT), namespace.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
    }

    /// The list that a parameter holds, separated by commas; empty if the parameter is missing.
    ///
    /// @throws CatalogException with the issues in the plugin's shape
    static Optional<List<String>> list(MultivaluedMap<String, String> query, String name) {
        return text(query, name)
                .map(text -> Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    /// @throws CatalogException with the issues in the plugin's shape
    static Optional<String> text(MultivaluedMap<String, String> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        Issues issues = new Issues();
        if (values.size() > 1) {
            issues.add("invalid_type", "Expected string, received array", name);
        } else if (values.size() == 1 && values.getFirst().isEmpty()) {
            issues.add("too_small", "String must contain at least 1 character(s)", name);
        } else if (values.size() == 1 && values.getFirst().length() > MAX_LENGTH) {
            issues.add("too_big", "String must contain at most 255 character(s)", name);
        }
        issues.throwIfAny();
        return values.stream().findFirst();
    }

    /// @throws CatalogException with the issues in the plugin's shape
    static String required(MultivaluedMap<String, String> query, String name) {
        Issues issues = new Issues();
        if (!query.containsKey(name)) {
            issues.add("invalid_type", "Required", name);
        }
        issues.throwIfAny();
        return text(query, name).orElseThrow();
    }
}
