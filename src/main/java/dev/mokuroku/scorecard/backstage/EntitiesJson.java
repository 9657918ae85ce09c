package dev.mokuroku.scorecard.backstage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The plugin's JSON of the list of entities behind a total.
record EntitiesJson(
        String metricId, Metadata metricMetadata, List<Row> entities, Pagination pagination, Health entityHealth) {
    record Metadata(String title, String description, String type) {}

    /// @param metricValue null if the calculation failed
    /// @param status null if the calculation failed
    record Row(
            String entityRef,
            String entityNamespace,
            String entityName,
            String entityKind,
            @Nullable String owner,
            @Nullable Number metricValue,
            String timestamp,
            @Nullable String status) {}

    /// @param isCapped whether there are more entities than the server lists
    record Pagination(int page, int pageSize, long total, long totalPages, boolean isCapped) {}

    record Health(long totalEntities, long calculationErrorCount, boolean countsArePartial) {}
}
