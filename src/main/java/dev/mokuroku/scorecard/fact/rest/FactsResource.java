package dev.mokuroku.scorecard.fact.rest;

import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.scorecard.fact.pushed.CallerFactReports;
import dev.mokuroku.scorecard.fact.pushed.ReportOutcome;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;

/// Takes reports of facts.
@Path(FactsResource.PATH)
@RunOnVirtualThread
public class FactsResource {
    static final String PATH = "/api/scorecards/facts";

    private final CallerFactReports reports;
    private final FactUploads uploads;

    FactsResource(CallerFactReports reports, FactUploads uploads) {
        this.reports = reports;
        this.uploads = uploads;
    }

    /// The facts are readable when this returns.
    ///
    /// @param body a report as a JSON object, or a list of reports, of which all are stored or none
    @POST
    @Produces(RestResponses.JSON)
    @Requires(Permission.SCORECARD_FACT_CREATE)
    public ReportOutcome report(InputStream body) {
        return uploads.read(body, content -> {
            FactReportReader request = FactReportReader.read(content);
            return reports.report(request.inputs(), request.isList());
        });
    }
}
