package dev.mokuroku.frontend.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The validated parameters of a search.
///
/// @param types none for all
/// @param filters by the document's field, any of the values
/// @param page from 0
/// @param size documents a page; 0 only counts
record SearchParameters(String term, Set<String> types, Map<String, List<String>> filters, int page, int size) {
    private static final int MAX_TERM_LENGTH = 100;
    private static final int MAX_PAGE_SIZE = 100;
    private static final int DEFAULT_PAGE_SIZE = 25;
    private static final int MAX_TYPES = 50;
    private static final int MAX_FILTERS = 20;
    private static final int MAX_VALUES = 100;
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,9}");

    /// @param knownTypes the types that a client may request
    static SearchParameters parse(Map<String, List<String>> query, Set<String> knownTypes) {
        NestedParameters parameters = new NestedParameters(query);
        String term = term(query);
        List<String> types = types(parameters);
        Map<String, List<String>> filters = filters(parameters);
        int size = size(query);
        InvalidParameters invalid = new InvalidParameters();
        if (term.length() > MAX_TERM_LENGTH) {
            invalid.add(
                    "The term length \"%d\" is greater than \"%d\"".formatted(term.length(), MAX_TERM_LENGTH), "term");
        }
        for (int i = 0; i < types.size(); i++) {
            if (!knownTypes.contains(types.get(i))) {
                invalid.add("Invalid input", "types", i);
            }
        }
        if (size > MAX_PAGE_SIZE) {
            invalid.add("The page limit \"%d\" is greater than \"%d\"".formatted(size, MAX_PAGE_SIZE), "pageLimit");
        }
        invalid.throwIfAny();
        int page = PageNumberCursor.decode(single(query, "pageCursor"), size);
        return new SearchParameters(term, Set.copyOf(types), filters, page, size);
    }

    private static String term(Map<String, List<String>> query) {
        String term = single(query, "term");
        return term == null ? "" : term;
    }

    private static List<String> types(NestedParameters parameters) {
        List<String> types = parameters.list("types");
        if (types.equals(List.of("")) && parameters.all().containsKey("types")) {
            throw InvalidParameters.malformed("types", "must be array");
        }
        return limited("types", types, MAX_TYPES);
    }

    private static Map<String, List<String>> filters(NestedParameters parameters) {
        if (parameters.all().containsKey("filters")) {
            throw InvalidParameters.malformed("filters", "must be object");
        }
        Map<String, List<String>> filters = parameters.object("filters");
        if (filters.size() > MAX_FILTERS) {
            throw InvalidParameters.malformed("filters", "must NOT have more than " + MAX_FILTERS + " properties");
        }
        filters.forEach((field, values) -> limited("filters/" + field, values, MAX_VALUES));
        return filters;
    }

    private static List<String> limited(String name, List<String> values, int max) {
        if (values.size() > max) {
            throw InvalidParameters.malformed(name, "must NOT have more than " + max + " items");
        }
        return values;
    }

    private static int size(Map<String, List<String>> query) {
        String limit = single(query, "pageLimit");
        if (limit == null) {
            return DEFAULT_PAGE_SIZE;
        }
        if (!INTEGER.matcher(limit).matches()) {
            throw InvalidParameters.malformed("pageLimit", "must be integer");
        }
        int size = Integer.parseInt(limit);
        if (size < 0) {
            throw InvalidParameters.malformed("pageLimit", "must be >= 0");
        }
        return size;
    }

    private static @Nullable String single(Map<String, List<String>> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1 || query.keySet().stream().anyMatch(key -> key.startsWith(name + "["))) {
            throw InvalidParameters.malformed(name, "must be string");
        }
        return values.isEmpty() ? null : values.getFirst();
    }
}
