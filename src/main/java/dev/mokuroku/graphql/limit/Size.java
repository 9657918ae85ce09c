package dev.mokuroku.graphql.limit;

import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.graphql.limit.QueryRefusal.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How many elements a field may hold.
sealed interface Size {
    Size ONE = new Fixed(1);

    long resolve(Map<String, Object> variables, int maxPageSize);

    record Fixed(long elements) implements Size {
        @Override
        public long resolve(Map<String, Object> variables, int maxPageSize) {
            return elements;
        }
    }

    /// Given by an argument.
    ///
    /// @param name the argument, for error messages
    /// @param value the literal in the document; null if a variable gives the size
    /// @param variable null if the document has a literal
    /// @param fallback the size if the argument is absent or null
    /// @param variableDefault the variable's default
    /// @param paged whether the limit on pages applies
    record FromArgument(
            String name,
            @Nullable Long value,
            @Nullable String variable,
            long fallback,
            long variableDefault,
            boolean paged)
            implements Size {
        @Override
        public long resolve(Map<String, Object> variables, int maxPageSize) {
            long size = value != null ? value : fromVariables(variables);
            if (paged && (size > maxPageSize || size < 0)) {
                throw new QueryRefusal(
                        Reason.PAGE_SIZE,
                        ErrorCode.INVALID_INPUT,
                        "%s must be from 0 to %d but is %d".formatted(name, maxPageSize, size));
            }
            return size;
        }

        /// A value that is not a number is refused later, when the variables are coerced.
        private long fromVariables(Map<String, Object> variables) {
            if (variable == null) {
                return fallback;
            }
            if (!variables.containsKey(variable)) {
                return variableDefault;
            }
            return variables.get(variable) instanceof Number number ? number.longValue() : fallback;
        }
    }

    /// As long as a list in the arguments: `nodes(ids: […])`.
    record FromListVariable(String variable, long fallback) implements Size {
        @Override
        public long resolve(Map<String, Object> variables, int maxPageSize) {
            return variables.get(variable) instanceof Collection<?> list ? list.size() : fallback;
        }
    }

    /// The maximum of several sizes.
    record Largest(List<Size> sizes) implements Size {
        @Override
        public long resolve(Map<String, Object> variables, int maxPageSize) {
            return sizes.stream()
                    .mapToLong(size -> size.resolve(variables, maxPageSize))
                    .max()
                    .orElse(1);
        }
    }
}
