package dev.mokuroku.api.graphql.relation;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.api.graphql.filter.PredicateReading;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The conditions of one operation. One that a variable gives is read once and not for every entity that the
/// field is asked of: a megabyte of it would be a hundred.
final class ConditionsRead {
    /// More than an operation has variables in practice.
    private static final int MOST = 100;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<Written, EntityFilter> known = new HashMap<>();

    private ConditionsRead() {}

    /// As it stands in the arguments. Of a variable, `where` is the same object each time.
    @SuppressWarnings("ReferenceEquality")
    private record Written(
            @Nullable String filter, @Nullable Object where) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Written(String otherFilter, Object otherWhere)
                    && where == otherWhere
                    && (filter == null ? otherFilter == null : filter.equals(otherFilter));
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(where) + (filter == null ? 0 : filter.hashCode());
        }

        private EntityFilter read() {
            return PredicateReading.of(
                    filter, where == null ? null : MAPPER.convertValue(where, EntityPredicate.class));
        }
    }

    /// What `filter` and `where` of a field say.
    ///
    /// @throws CatalogException `INVALID_INPUT` naming the place
    static EntityFilter of(DataFetchingEnvironment environment) {
        Written written = new Written(environment.getArgument("filter"), environment.getArgument("where"));
        ConditionsRead read =
                environment.getGraphQlContext().computeIfAbsent(ConditionsRead.class, ignored -> new ConditionsRead());
        return read.of(written);
    }

    private synchronized EntityFilter of(Written written) {
        EntityFilter before = known.get(written);
        if (before != null) {
            return before;
        }
        EntityFilter filter = written.read();
        if (known.size() < MOST) {
            known.put(written, filter);
        }
        return filter;
    }
}
