package dev.mokuroku.frontend.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a search asks for, checked.
///
/// @param types none for all
/// @param filters by the document's field, any of the values
/// @param page from 0
/// @param size documents a page; 0 only counts
record SearchParameters(String term, Set<String> types, Map<String, List<String>> filters, int page, int size) {
    private static final int LONGEST_TERM = 100;
    private static final int LARGEST_PAGE = 100;
    private static final int PAGE = 25;
    private static final int MOST_TYPES = 50;
    private static final int MOST_FILTERS = 20;
    private static final int MOST_VALUES = 100;
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,9}");

    /// @param known the types that may be asked for
    static SearchParameters parse(Map<String, List<String>> query, Set<String> known) {
        NestedParameters parameters = new NestedParameters(query);
        String term = term(query);
        List<String> types = types(parameters);
        Map<String, List<String>> filters = filters(parameters);
        int size = size(query);
        InvalidParameters invalid = new InvalidParameters();
        if (term.length() > LONGEST_TERM) {
            invalid.add("The term length \"%d\" is greater than \"%d\"".formatted(term.length(), LONGEST_TERM), "term");
        }
        for (int i = 0; i < types.size(); i++) {
            if (!known.contains(types.get(i))) {
                invalid.add("Invalid input", "types", i);
            }
        }
        if (size > LARGEST_PAGE) {
            invalid.add("The page limit \"%d\" is greater than \"%d\"".formatted(size, LARGEST_PAGE), "pageLimit");
        }
        invalid.throwIfAny();
        int page = SearchCursor.decode(single(query, "pageCursor"), size);
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
        return limited("types", types, MOST_TYPES);
    }

    private static Map<String, List<String>> filters(NestedParameters parameters) {
        if (parameters.all().containsKey("filters")) {
            throw InvalidParameters.malformed("filters", "must be object");
        }
        Map<String, List<String>> filters = parameters.object("filters");
        if (filters.size() > MOST_FILTERS) {
            throw InvalidParameters.malformed("filters", "must NOT have more than " + MOST_FILTERS + " properties");
        }
        filters.forEach((field, values) -> limited("filters/" + field, values, MOST_VALUES));
        return filters;
    }

    private static List<String> limited(String name, List<String> values, int most) {
        if (values.size() > most) {
            throw InvalidParameters.malformed(name, "must NOT have more than " + most + " items");
        }
        return values;
    }

    private static int size(Map<String, List<String>> query) {
        String limit = single(query, "pageLimit");
        if (limit == null) {
            return PAGE;
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
