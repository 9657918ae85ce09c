package dev.mokuroku.scorecard.backstage;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.error.CatalogException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The checked parameters of the list of entities.
///
/// @param page from 1
/// @param owners refs in lower case; empty for all
/// @param kind as written in descriptors, such as `Component`
/// @param name a part of the entity's ref, in lower case
record EntitiesParameters(
        int page,
        int pageSize,
        @Nullable String status,
        List<String> owners,
        @Nullable String kind,
        @Nullable String namespace,
        @Nullable String name,
        Sort sort) {
    private static final int MAX_PAGE = 10_000;
    private static final int MAX_PAGE_SIZE = 100;
    private static final int DEFAULT_PAGE_SIZE = 5;
    private static final int MAX_OWNERS = 50;
    private static final int MAX_OWNER_LENGTH = 255;
    private static final int MAX_NAME_LENGTH = 255;
    private static final int MAX_VALUE_LENGTH = 100;
    private static final String DEFAULT_SORT = "timestamp";
    private static final Set<String> SORTS =
            Set.of("entityName", "owner", "entityKind", DEFAULT_SORT, "metricValue", "namespace", "status");
    private static final Set<String> DIRECTIONS = Set.of("asc", "desc");

    record Sort(String by, boolean descending) {}

    /// @throws CatalogException with the plugin's text, which names no parameter
    static EntitiesParameters parse(MultivaluedMap<String, String> query) {
        String sortBy = text(query, "sortBy", MAX_VALUE_LENGTH);
        String direction = text(query, "sortOrder", MAX_VALUE_LENGTH);
        require(sortBy == null || SORTS.contains(sortBy));
        require(direction == null || DIRECTIONS.contains(direction));
        String name = text(query, "entityName", MAX_NAME_LENGTH);
        return new EntitiesParameters(
                number(query, "page", 1, MAX_PAGE),
                number(query, "pageSize", DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE),
                text(query, "status", MAX_VALUE_LENGTH),
                owners(query.getOrDefault("owner", List.of())),
                text(query, "kind", MAX_VALUE_LENGTH),
                text(query, "namespace", MAX_VALUE_LENGTH),
                name == null ? null : name.toLowerCase(Locale.ROOT),
                new Sort(sortBy == null ? DEFAULT_SORT : sortBy, !"asc".equals(direction)));
    }

    long offset() {
        return (long) (page - 1) * pageSize;
    }

    private static List<String> owners(List<String> written) {
        require(written.size() <= MAX_OWNERS);
        return written.stream().map(EntitiesParameters::owner).toList();
    }

    private static String owner(String written) {
        String stripped = written.strip();
        require(!stripped.isEmpty() && stripped.length() <= MAX_OWNER_LENGTH);
        try {
            return EntityRef.parse(stripped, "group", EntityRef.DEFAULT_NAMESPACE)
                    .toString();
        } catch (InvalidEntityRefException notARef) {
            return stripped.toLowerCase(Locale.ROOT);
        }
    }

    private static @Nullable String text(MultivaluedMap<String, String> query, String name, int maxLength) {
        List<String> values = query.get(name);
        if (values == null) {
            return null;
        }
        String value = values.getFirst();
        require(values.size() == 1 && !value.isEmpty() && value.length() <= maxLength);
        return value;
    }

    private static int number(MultivaluedMap<String, String> query, String name, int fallback, int max) {
        String text = text(query, name, MAX_VALUE_LENGTH);
        if (text == null) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(text);
            require(number >= 1 && number <= max);
            return number;
        } catch (NumberFormatException other) {
            throw invalid();
        }
    }

    private static void require(boolean valid) {
        if (!valid) {
            throw invalid();
        }
    }

    private static CatalogException invalid() {
        return CatalogException.invalidInput("Invalid query parameters");
    }
}
