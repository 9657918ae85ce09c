package dev.mokuroku.scorecard.techinsights;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.regex.Pattern;

/// The ids of fact schemas in a query, in any of the forms that clients write: `ids=a&ids=b`, `ids[]=a`, `ids[0]=a`.
final class FactIds {
    private static final Pattern NAME = Pattern.compile("ids(\\[\\d*])?");

    private FactIds() {}

    /// Empty if the query has none.
    static List<String> of(MultivaluedMap<String, String> query) {
        return query.entrySet().stream()
                .filter(parameter -> NAME.matcher(parameter.getKey()).matches())
                .flatMap(parameter -> parameter.getValue().stream())
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }
}
