package dev.mokuroku.scaffolder.request;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.StorableText;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The query parameters of a request, checked as Backstage does.
public record QueryParameters(MultivaluedMap<String, String> all) {
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern INDEX = Pattern.compile("\\[\\d*]");

    /// @throws CatalogException `INVALID_INPUT` if the parameter is no whole number
    public OptionalLong integer(String name) {
        String value = all.getFirst(name);
        if (value == null) {
            return OptionalLong.empty();
        }
        if (!INTEGER.matcher(value).matches()) {
            throw invalid(name, "must be integer");
        }
        return OptionalLong.of(Long.parseLong(value));
    }

    /// @throws CatalogException `INVALID_INPUT` if the parameter is no whole number of at least 0
    public OptionalLong count(String name) {
        OptionalLong value = integer(name);
        if (value.isPresent() && value.getAsLong() < 0) {
            throw invalid(name, "must be >= 0");
        }
        return value;
    }

    /// The values of a parameter that may stand several times; null if the parameter is missing.
    ///
    /// @throws CatalogException `INVALID_INPUT` if a value is empty or no text
    public @Nullable List<String> texts(String name) {
        for (String key : all.keySet()) {
            if (key.startsWith(name + "[")
                    && !INDEX.matcher(key.substring(name.length())).matches()) {
                throw invalid(name + "/0", "must be string");
            }
        }
        List<String> values = all.get(name);
        if (values != null && values.stream().anyMatch(String::isEmpty)) {
            throw CatalogException.invalidInput("Empty value found for query parameter '%s'".formatted(name));
        }
        if (values != null) {
            values.forEach(value -> StorableText.check(name, value));
        }
        return values;
    }

    private static CatalogException invalid(String name, String problem) {
        return CatalogException.invalidInput("request/query/%s %s".formatted(name, problem));
    }
}
