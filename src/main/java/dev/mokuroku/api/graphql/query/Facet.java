package dev.mokuroku.api.graphql.query;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.FacetCount;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The values of a field among the entities that match.")
public record Facet(
        @NonNull @Description("The field's path.") String field,
        @NonNull @Description("In the order of values.") List<@NonNull FacetValue> values,

        @Description("The number of values, including those beyond the limit.")
        int totalCount) {
    private static final int MAX_FIELDS = 20;
    private static final int MAX_VALUES = 1_000;

    /// @throws CatalogException `INVALID_INPUT` naming the argument
    static void check(List<String> fields, int limit) {
        if (fields.size() > MAX_FIELDS) {
            throw CatalogException.invalidField(
                    "fields", "must be at most %d but are %d".formatted(MAX_FIELDS, fields.size()));
        }
        if (limit < 0 || limit > MAX_VALUES) {
            throw CatalogException.invalidField("limit", "must be from 0 to %d but is %d".formatted(MAX_VALUES, limit));
        }
    }

    static Facet of(String field, List<FacetCount> counts, int limit) {
        List<FacetValue> values = mostFrequent(counts, limit).stream()
                .map(facetCount -> new FacetValue(facetCount.value(), Math.toIntExact(facetCount.count())))
                .toList();
        return new Facet(field, values, counts.size());
    }

    private static List<FacetCount> mostFrequent(List<FacetCount> counts, int limit) {
        return counts.size() <= limit
                ? counts
                : counts.stream()
                        .sorted(Comparator.comparingLong(FacetCount::count).reversed())
                        .limit(limit)
                        .sorted(Comparator.comparing(FacetCount::value))
                        .toList();
    }
}
