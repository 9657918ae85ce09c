package dev.mokuroku.scorecard.backstage;

import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.scorecard.backstage.request.RefusalText;
import dev.mokuroku.scorecard.backstage.request.WeakTag;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestPath;

/// Totals of metrics over the caller's own entities, and the list of entities behind a total.
@Path("/api/scorecard")
@Produces(RestResponses.JSON)
@RunOnVirtualThread
@Requires(Permission.SCORECARD_METRIC_READ)
@RefusalText(ScorecardResource.REFUSAL)
public class AggregationResource {
    private final Aggregations aggregations;
    private final EntityRows rows;
    private final OwnEntities own;

    AggregationResource(Aggregations aggregations, EntityRows rows, OwnEntities own) {
        this.aggregations = aggregations;
        this.rows = rows;
        this.own = own;
    }

    @GET
    @Path("/aggregations/{aggregationId}")
    public Response aggregation(@RestPath String aggregationId, @Context Request request) {
        return WeakTag.respond(aggregations.of(aggregationId), request).build();
    }

    @GET
    @Path("/aggregations/{aggregationId}/metadata")
    public Response metadata(@RestPath String aggregationId, @Context Request request) {
        return WeakTag.respond(aggregations.metadata(aggregationId), request).build();
    }

    @GET
    @Path("/aggregations/{aggregationId}/time-series")
    public Response history(@RestPath String aggregationId, @Context UriInfo uri, @Context Request request) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        TimeRange range = TimeRange.parse(query.getFirst("from"), query.getFirst("to"));
        return WeakTag.respond(aggregations.history(aggregationId, range), request)
                .build();
    }

    /// The path of aggregations before they had ids of their own.
    @GET
    @Path("/metrics/{metricId}/catalog/aggregations")
    public Response deprecated(@RestPath String metricId, @Context Request request) {
        return WeakTag.respond(aggregations.of(metricId), request)
                .header("Deprecation", "true")
                .header(HttpHeaders.LINK, "</api/scorecard/aggregations/%s>; rel=\"alternate\"".formatted(metricId))
                .build();
    }

    @GET
    @Path("/metrics/{metricId}/catalog/aggregations/entities")
    public Response entities(@RestPath String metricId, @Context UriInfo uri, @Context Request request) {
        EntitiesParameters parameters = EntitiesParameters.parse(uri.getQueryParameters());
        own.user();
        return WeakTag.respond(rows.list(metricId, parameters), request).build();
    }
}
