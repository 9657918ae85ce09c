package dev.mokuroku.scorecard.backstage;

import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.backstage.metric.EntityMetrics;
import dev.mokuroku.scorecard.backstage.metric.Metric;
import dev.mokuroku.scorecard.backstage.metric.MetricJson;
import dev.mokuroku.scorecard.backstage.metric.Metrics;
import dev.mokuroku.scorecard.backstage.request.RefusalText;
import dev.mokuroku.scorecard.backstage.request.WeakTag;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.read.ShownResults;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;

/// The metrics, and their values for an entity.
@Path("/api/scorecard")
@Produces(RestResponses.JSON)
@RunOnVirtualThread
@Requires(Permission.SCORECARD_METRIC_READ)
@RefusalText(ScorecardResource.REFUSAL)
public class ScorecardResource {
    static final String REFUSAL =
            "To view the scorecard metrics, your administrator must grant you the required permission.";

    private static final String METRIC_IDS = "metricIds";
    private static final String DATASOURCE = "datasource";

    private final Metrics metrics;
    private final ShownResults results;
    private final TimeSeries timeSeries;
    private final CatalogIndex index;

    ScorecardResource(Metrics metrics, ShownResults results, TimeSeries timeSeries, CatalogIndex index) {
        this.metrics = metrics;
        this.results = results;
        this.timeSeries = timeSeries;
        this.index = index;
    }

    /// A scorecard is the data source of its metrics.
    @GET
    @Path("/metrics")
    public Response metrics(@Context UriInfo uri, @Context Request request) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        Optional<List<String>> ids = EntityParameters.list(query, METRIC_IDS);
        Optional<String> datasource = EntityParameters.text(query, DATASOURCE);
        if (ids.isPresent() && datasource.isPresent()) {
            throw CatalogException.invalidInput("Cannot filter by both metricIds and datasource");
        }
        List<Metric> shown = ids.map(metrics::named).orElseGet(metrics::all);
        return WeakTag.respond(
                        new MetricJson.MetricList(shown.stream()
                                .filter(metric -> datasource.isEmpty()
                                        || Metric.idOf(metric.scorecard()).equals(datasource.get()))
                                .map(MetricJson.Described::of)
                                .toList()),
                        request)
                .build();
    }

    @GET
    @Path("/metrics/catalog/{kind}/{namespace}/{name}")
    public Response ofEntity(
            @RestPath String kind,
            @RestPath String namespace,
            @RestPath String name,
            @Context UriInfo uri,
            @Context Request request) {
        Optional<List<String>> ids = EntityParameters.list(uri.getQueryParameters(), METRIC_IDS);
        EntityRef ref = visible(kind, namespace, name);
        Map<EntityRef, EntityResult> byScorecard =
                results.ofEntities(List.of(ref)).getOrDefault(ref, List.of()).stream()
                        .collect(Collectors.toMap(EntityResult::scorecard, Function.identity()));
        return WeakTag.respond(
                        ids.map(metrics::named).orElseGet(metrics::all).stream()
                                .flatMap(metric -> Optional.ofNullable(
                                        byScorecard.get(metric.scorecard().ref()))
                                        .flatMap(result -> EntityMetrics.of(metric, result))
                                        .stream())
                                .toList(),
                        request)
                .build();
    }

    @GET
    @Path("/metrics/catalog/{kind}/{namespace}/{name}/time-series")
    public Response historyOfEntity(
            @RestPath String kind,
            @RestPath String namespace,
            @RestPath String name,
            @Context UriInfo uri,
            @Context Request request) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        TimeRange range = TimeRange.parse(query.getFirst("from"), query.getFirst("to"));
        String metricId = EntityParameters.required(query, "metricId");
        EntityRef ref = visible(kind, namespace, name);
        return WeakTag.respond(timeSeries.ofEntity(metrics.get(metricId), ref, range), request)
                .build();
    }

    /// The plugin's word for programs that gather the values of a metric; our values have none.
    @GET
    @Path("/metrics/{metricId}/collectors")
    public Response collectors(@RestPath String metricId, @Context Request request) {
        metrics.get(metricId);
        return WeakTag.respond(Map.of("collectors", List.of()), request).build();
    }

    private EntityRef visible(String kind, String namespace, String name) {
        EntityRef ref = EntityParameters.ref(kind, namespace, name);
        if (index.byRef(ref).isEmpty()) {
            throw CatalogException.notFound("Entity not found: " + ref);
        }
        return ref;
    }
}
