package dev.mokuroku.scorecard.fact.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.scorecard.fact.document.DocumentFacts;
import dev.mokuroku.scorecard.fact.document.ToolDocument;
import dev.mokuroku.scorecard.fact.pushed.CallerFactReports;
import dev.mokuroku.scorecard.fact.pushed.FactReportInput;
import dev.mokuroku.scorecard.fact.pushed.ReportOutcome;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes documents of tools, and stores the facts in them.
@Path(FactsResource.PATH)
@RunOnVirtualThread
public class DocumentsResource {
    static final String OPENSSF_SCORECARD = "/openssf-scorecard";
    static final String SARIF = "/sarif";
    static final String JUNIT = "/junit";
    static final String COVERAGE = "/coverage";

    private final CallerFactReports reports;
    private final FactUploads uploads;

    DocumentsResource(CallerFactReports reports, FactUploads uploads) {
        this.reports = reports;
        this.uploads = uploads;
    }

    /// What a document does not say, or says otherwise.
    ///
    /// @param schema the name under which the facts are stored, if several tools report documents of this sort
    private record About(
            @Nullable String entity,
            @Nullable String schema,
            @Nullable String at,
            @Nullable String source,
            @Nullable String link) {
        static About of(UriInfo uri) {
            MultivaluedMap<String, String> query = uri.getQueryParameters();
            return new About(
                    query.getFirst("entity"),
                    query.getFirst("schema"),
                    query.getFirst("at"),
                    query.getFirst("source"),
                    query.getFirst("link"));
        }
    }

    /// @param body the JSON of OpenSSF Scorecard
    @POST
    @Consumes(MediaType.WILDCARD)
    @Path(OPENSSF_SCORECARD)
    @Produces(RestResponses.JSON)
    @Requires(Permission.SCORECARD_FACT_CREATE)
    public ReportOutcome openssfScorecard(@Context UriInfo uri, InputStream body) {
        return report(ToolDocument.OPENSSF_SCORECARD, About.of(uri), body);
    }

    /// @param body SARIF 2.1.0
    @POST
    @Consumes(MediaType.WILDCARD)
    @Path(SARIF)
    @Produces(RestResponses.JSON)
    @Requires(Permission.SCORECARD_FACT_CREATE)
    public ReportOutcome sarif(@Context UriInfo uri, InputStream body) {
        return report(ToolDocument.SARIF, About.of(uri), body);
    }

    /// @param body the XML of JUnit
    @POST
    @Consumes(MediaType.WILDCARD)
    @Path(JUNIT)
    @Produces(RestResponses.JSON)
    @Requires(Permission.SCORECARD_FACT_CREATE)
    public ReportOutcome junit(@Context UriInfo uri, InputStream body) {
        return report(ToolDocument.JUNIT, About.of(uri), body);
    }

    /// @param body a report of Cobertura, JaCoCo or lcov
    @POST
    @Consumes(MediaType.WILDCARD)
    @Path(COVERAGE)
    @Produces(RestResponses.JSON)
    @Requires(Permission.SCORECARD_FACT_CREATE)
    public ReportOutcome coverage(@Context UriInfo uri, InputStream body) {
        return report(ToolDocument.COVERAGE, About.of(uri), body);
    }

    private ReportOutcome report(ToolDocument document, About about, InputStream body) {
        DocumentFacts facts = uploads.read(body, document::parse);
        Map<String, JsonNode> values = new LinkedHashMap<>();
        facts.values().properties().forEach(value -> values.put(value.getKey(), value.getValue()));
        String schema = about.schema() == null ? document.schema().name() : about.schema();
        boolean isOther = !schema.equals(document.schema().name());
        return reports.reportOne(new FactReportInput(
                about.entity(),
                schema,
                isOther ? reports.factsOf(document.schema()) : null,
                values,
                about.at() == null ? facts.at() : about.at(),
                about.source() == null ? facts.source() : about.source(),
                about.link() == null ? facts.link() : about.link()));
    }
}
