package dev.mokuroku.index.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mokuroku.error.CatalogException;

/// Parser of a filter in either form: the short form `kind=component,spec.type=service`, or a [FilterPredicate] in
/// JSON.
public final class FilterText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FilterText() {}

    /// @throws CatalogException `INVALID_INPUT`, if the text is malformed, a filter that matches everything, or names
    /// an
    ///     internal field
    public static EntityFilter parse(String text) {
        EntityFilter filter = parseAny(text.strip());
        if (filter.equals(EntityFilter.EVERYTHING)) {
            throw CatalogException.invalidInput("the filter is empty and would match every entity");
        }
        CallerFields.check(filter);
        return filter;
    }

    private static EntityFilter parseAny(String text) {
        if (!text.startsWith("{")) {
            return FilterString.parse(text);
        }
        try {
            return FilterPredicate.parse(MAPPER.readTree(text));
        } catch (JsonProcessingException malformed) {
            throw CatalogException.invalidInput("the predicate is no JSON: " + malformed.getOriginalMessage());
        }
    }
}
