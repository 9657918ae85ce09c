package dev.mokuroku.platform.deployment.cdevents;

import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.platform.deployment.DeploymentReport;
import dev.mokuroku.platform.deployment.DeploymentSource;
import dev.mokuroku.platform.deployment.write.CallerReports;
import dev.mokuroku.platform.deployment.write.DeploymentReports;
import dev.mokuroku.platform.deployment.write.StoredReport;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.cloudevents.CloudEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes CDEvents of services. Other events are accepted and ignored: a sender need not filter.
@Path("/api/platform/events")
@RunOnVirtualThread
public class EventsResource {
    private final CallerReports callerReports;
    private final DeploymentReports reports;
    private final ServiceEventParser parser;

    EventsResource(CallerReports callerReports, DeploymentReports reports, Clock clock) {
        this.callerReports = callerReports;
        this.reports = reports;
        this.parser = new ServiceEventParser(clock);
    }

    /// How many events were stored, known before, and about something else.
    public record Receipt(int accepted, int repeated, int ignored) {}

    /// 202 when nothing can be lost any more. If one event of a batch is malformed, none is stored.
    @POST
    @Produces(RestResponses.JSON)
    @Requires(Permission.PLATFORM_DEPLOYMENT_CREATE)
    public Response receive(@Context HttpHeaders headers, byte @Nullable [] body) {
        List<CloudEvent> events;
        List<DeploymentReport> parsed;
        try {
            events = CloudEventReader.read(headers.getRequestHeaders(), body == null ? new byte[0] : body);
            parsed = parse(events);
        } catch (CatalogException refused) {
            reports.countRefused(DeploymentSource.CDEVENTS, 1);
            throw refused;
        }
        List<StoredReport> stored = callerReports.report(parsed);
        int ignored = events.size() - parsed.size();
        reports.countIgnored(DeploymentSource.CDEVENTS, ignored);
        int repeated =
                Math.toIntExact(stored.stream().filter(StoredReport::repeated).count());
        return Response.accepted(new Receipt(stored.size() - repeated, repeated, ignored))
                .build();
    }

    private List<DeploymentReport> parse(List<CloudEvent> events) {
        String reporter = callerReports.reporter();
        List<DeploymentReport> parsed = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            String path = events.size() == 1 ? "" : "[%d].".formatted(i);
            parser.parse(events.get(i), reporter, path).ifPresent(parsed::add);
        }
        return parsed;
    }
}
