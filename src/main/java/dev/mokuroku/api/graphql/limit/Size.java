package dev.mokuroku.api.graphql.limit;

import dev.mokuroku.api.graphql.limit.QueryRefusal.Reason;
import dev.mokuroku.error.ErrorCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How many elements a field may hold.
sealed interface Size {
    Size ONE = new Fixed(1);

    long of(Map<String, Object> variables, int maxPageSize);

    record Fixed(long elements) implements Size {
        @Override
        public long of(Map<String, Object> variables, int maxPageSize) {
            return elements;
        }
    }

    /// As an argument says.
    ///
    /// @param name `first`, for what is refused
    /// @param value the number in the document; null where a variable gives it
    /// @param variable null where the document gives it
    /// @param otherwise where nothing is given, or null is
    /// @param byDefault what the variable is where it is not given
    /// @param paged whether the limit on pages applies
    record Asked(
            String name, @Nullable Long value, @Nullable String variable, long otherwise, long byDefault, boolean paged)
            implements Size {
        @Override
        public long of(Map<String, Object> variables, int maxPageSize) {
            long asked = value != null ? value : given(variables);
            if (paged && (asked > maxPageSize || asked < 0)) {
                throw new QueryRefusal(
                        Reason.PAGE_SIZE,
                        ErrorCode.INVALID_INPUT,
                        "%s must be from 0 to %d but is %d".formatted(name, maxPageSize, asked));
            }
            return asked;
        }

        /// What is no number is refused when the variables are coerced.
        private long given(Map<String, Object> variables) {
            if (variable == null) {
                return otherwise;
            }
            if (!variables.containsKey(variable)) {
                return byDefault;
            }
            return variables.get(variable) instanceof Number number ? number.longValue() : otherwise;
        }
    }

    /// As long as a list in the arguments: `nodes(ids: […])`.
    record OfList(String variable, long otherwise) implements Size {
        @Override
        public long of(Map<String, Object> variables, int maxPageSize) {
            return variables.get(variable) instanceof Collection<?> list ? list.size() : otherwise;
        }
    }

    /// The most of several.
    record Longest(List<Size> sizes) implements Size {
        @Override
        public long of(Map<String, Object> variables, int maxPageSize) {
            return sizes.stream()
                    .mapToLong(it -> it.of(variables, maxPageSize))
                    .max()
                    .orElse(1);
        }
    }
}
