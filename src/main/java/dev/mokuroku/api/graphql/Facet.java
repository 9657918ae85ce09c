package dev.mokuroku.api.graphql;

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

        @Description("How many values there are; those beyond the limit are left out.")
        int totalCount) {
    private static final int MOST_FIELDS = 20;
    private static final int MOST_VALUES = 1_000;

    /// @throws CatalogException `INVALID_INPUT` naming the argument
    static void check(List<String> fields, int limit) {
        if (fields.size() > MOST_FIELDS) {
            throw CatalogException.invalidInput(
                    "fields: expected at most %d but are %d".formatted(MOST_FIELDS, fields.size()));
        }
        if (limit < 0 || limit > MOST_VALUES) {
            throw CatalogException.invalidInput("limit must be from 0 to %d but is %d".formatted(MOST_VALUES, limit));
        }
    }

    static Facet of(String field, List<FacetCount> counts, int limit) {
        List<FacetValue> told = mostFrequent(counts, limit).stream()
                .map(it -> new FacetValue(it.value(), Math.toIntExact(it.count())))
                .toList();
        return new Facet(field, told, counts.size());
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
