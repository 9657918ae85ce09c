package dev.mokuroku.scorecard.techinsights;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.ScorecardTerms;
import dev.mokuroku.scorecard.read.VisibleScorecards;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes the results of many entities, a batch at a time, so that memory does not depend on their number.
@Singleton
class BulkRun {
    private static final int BATCH_SIZE = 500;
    private static final ObjectMapper JSON = PlainJson.MAPPER;

    private final VisibleScorecards scorecards;
    private final InsightResults results;
    private final CatalogIndex index;

    BulkRun(VisibleScorecards scorecards, InsightResults results, CatalogIndex index) {
        this.scorecards = scorecards;
        this.results = results;
        this.index = index;
    }

    Response run(RunRequest request) {
        return RestResponses.streamed(output -> {
            try (JsonGenerator json = JSON.createGenerator(output)) {
                json.writeStartArray();
                if (request.entities().isEmpty()) {
                    writeAll(request.checks(), json);
                } else {
                    for (int start = 0; start < request.entities().size(); start += BATCH_SIZE) {
                        int end = Math.min(request.entities().size(), start + BATCH_SIZE);
                        write(request.entities().subList(start, end), request.checks(), json);
                    }
                }
                json.writeEndArray();
            }
        });
    }

    private void writeAll(List<String> checks, JsonGenerator json) throws IOException {
        EntityFilter withResults = new EntityFilter.Any(scorecards.all().values().stream()
                .filter(scorecard -> !scorecard.draft())
                .<EntityFilter>map(scorecard -> new EntityFilter.Exists(ScorecardTerms.passedKey(scorecard)))
                .toList());
        List<EntityRef> refs = refs(withResults, null);
        while (!refs.isEmpty()) {
            write(refs, checks, json);
            refs = refs(withResults, new Cursor(List.of(), refs.getLast().toString()));
        }
    }

    private List<EntityRef> refs(EntityFilter filter, @Nullable Cursor after) {
        return index.refs(EntityQuery.of(filter, BATCH_SIZE).after(after).uncounted());
    }

    private void write(List<EntityRef> refs, List<String> checks, JsonGenerator json) throws IOException {
        Set<EntityRef> visible = index.matching(refs, EntityFilter.EVERYTHING);
        for (Map.Entry<EntityRef, List<InsightResult>> entry :
                results.of(refs, checks).entrySet()) {
            List<InsightResult> shown = visible.contains(entry.getKey()) ? entry.getValue() : List.of();
            JSON.writeValue(json, new CheckResource.BulkResult(entry.getKey().toString(), shown, null));
        }
    }
}
