package dev.mokuroku.scaffolder.measure.rest;

import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterText;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.list.ListResponse;
import dev.mokuroku.scaffolder.measure.FigureDays;
import dev.mokuroku.scaffolder.measure.TemplateFigures;
import dev.mokuroku.scaffolder.measure.TemplateStatistics;
import dev.mokuroku.scaffolder.request.QueryParameters;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How runs of the templates went that the caller sees.
@Path("/api/scaffolder/template-figures")
@RunOnVirtualThread
public class FiguresResource {
    private static final EntityFilter TEMPLATES = FilterText.parse("kind=template");

    private final TemplateStatistics statistics;
    private final CatalogIndex index;

    FiguresResource(TemplateStatistics statistics, CatalogIndex index) {
        this.statistics = statistics;
        this.index = index;
    }

    /// A row of the list.
    ///
    /// @param mostFailedStep the step at which most tasks failed; null without failures
    public record Row(
            String template,
            long runs,
            long completed,
            long failed,
            long cancelled,
            @Nullable Double successPercent,
            @Nullable Integer medianMillis,
            @Nullable Integer p95Millis,
            @Nullable String mostFailedStep,
            long made,
            long outdated,
            @Nullable Double hoursToFirstDeployment) {
        static Row of(TemplateFigures figures) {
            return new Row(
                    figures.templateRef(),
                    figures.runs(),
                    figures.completed(),
                    figures.failed(),
                    figures.cancelled(),
                    figures.successPercent(),
                    figures.medianMillis(),
                    figures.p95Millis(),
                    figures.failures().isEmpty()
                            ? null
                            : figures.failures().getFirst().step(),
                    figures.made(),
                    figures.outdated(),
                    figures.hoursToFirstDeployment());
        }
    }

    /// By reference.
    @GET
    @Produces({RestResponses.JSON, ListResponse.CSV})
    @Requires(Permission.SCAFFOLDER_TASK_READ)
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        int days = FigureDays.check((int) Math.min(
                Integer.MAX_VALUE,
                new QueryParameters(uri.getQueryParameters()).count("days").orElse(FigureDays.DEFAULT)));
        List<String> templates = new ArrayList<>();
        index.stream(TEMPLATES, entity -> templates.add(entity.ref().toString()));
        List<Row> rows = statistics.of(templates, days).stream().map(Row::of).toList();
        return new ListResponse<>(rows, Row.class, null).to(uri, headers);
    }
}
