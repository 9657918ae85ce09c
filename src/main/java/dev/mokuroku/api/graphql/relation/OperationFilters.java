package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.api.graphql.filter.PredicateParser;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Caches the parsed filters of one operation. A filter in a variable is parsed once, not for every entity of the
/// field: otherwise a filter of one megabyte would be parsed a hundred times.
final class OperationFilters {
    /// More than an operation has variables in practice.
    private static final int MAX_CACHED_FILTERS = 100;

    private final Map<FilterArguments, EntityFilter> cache = new HashMap<>();

    private OperationFilters() {}

    /// The unparsed arguments. If `where` comes from a variable, it is the same object each time.
    @SuppressWarnings("ReferenceEquality")
    private record FilterArguments(
            @Nullable String filter, @Nullable Object where) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof FilterArguments(String otherFilter, Object otherWhere)
                    && where == otherWhere
                    && (filter == null ? otherFilter == null : filter.equals(otherFilter));
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(where) + (filter == null ? 0 : filter.hashCode());
        }

        private EntityFilter parse() {
            return PredicateParser.of(
                    filter, where == null ? null : PlainJson.MAPPER.convertValue(where, EntityPredicate.class));
        }
    }

    /// The parsed conjunction of `filter` and `where` of a field.
    ///
    /// @throws CatalogException `INVALID_INPUT` naming the place
    static EntityFilter of(DataFetchingEnvironment environment) {
        FilterArguments arguments =
                new FilterArguments(environment.getArgument("filter"), environment.getArgument("where"));
        OperationFilters filters = environment
                .getGraphQlContext()
                .computeIfAbsent(OperationFilters.class, ignored -> new OperationFilters());
        return filters.of(arguments);
    }

    private synchronized EntityFilter of(FilterArguments arguments) {
        EntityFilter cached = cache.get(arguments);
        if (cached != null) {
            return cached;
        }
        EntityFilter filter = arguments.parse();
        if (cache.size() < MAX_CACHED_FILTERS) {
            cache.put(arguments, filter);
        }
        return filter;
    }
}
