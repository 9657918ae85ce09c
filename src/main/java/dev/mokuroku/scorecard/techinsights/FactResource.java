package dev.mokuroku.scorecard.techinsights;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.scorecard.backstage.request.RefusalText;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Facts, as they are now.
@Path("/api/tech-insights")
@Produces(RestResponses.JSON)
@RunOnVirtualThread
@Requires(Permission.TECH_INSIGHTS_FACT_READ)
@RefusalText("Unauthorized")
public class FactResource {
    private static final int UNPROCESSABLE = 422;

    private final InsightResults results;
    private final LatestFacts latest;

    FactResource(InsightResults results, LatestFacts latest) {
        this.results = results;
        this.latest = latest;
    }

    @GET
    @Path("/fact-schemas")
    public List<ObjectNode> schemas(@Context UriInfo uri) {
        return results.facts().schemas(FactIds.of(uri.getQueryParameters()));
    }

    @GET
    @Path("/facts/latest")
    public Response latest(@Context UriInfo uri) {
        List<String> ids = FactIds.of(uri.getQueryParameters());
        return ids.isEmpty()
                ? withoutIds()
                : Response.ok(latest.of(uri.getQueryParameters().getFirst("entity"), ids))
                        .build();
    }

    /// Mokuroku keeps the history of results, not of facts: a fact is in the range if it has been so since a time in
    /// it.
    @GET
    @Path("/facts/range")
    public Response range(@Context UriInfo uri) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        List<String> ids = FactIds.of(query);
        if (ids.isEmpty()) {
            return withoutIds();
        }
        Optional<Instant> start = time(query.getFirst("startDatetime"));
        if (start.isEmpty()) {
            return unreadable("startDateTime", query.getFirst("startDatetime"));
        }
        Optional<Instant> end = time(query.getFirst("endDatetime"));
        if (end.isEmpty()) {
            return unreadable("endDateTime", query.getFirst("endDatetime"));
        }
        Map<String, List<LatestFacts.FactGroup>> found = new HashMap<>();
        latest.of(query.getFirst("entity"), ids).forEach((id, group) -> {
            if (!group.at().isBefore(start.get()) && !group.at().isAfter(end.get())) {
                found.put(id, List.of(group));
            }
        });
        return Response.ok(found).build();
    }

    private static Response withoutIds() {
        return Response.status(UNPROCESSABLE)
                .entity(Map.of("error", "Failed to parse ids from request"))
                .build();
    }

    private static Response unreadable(String field, @Nullable String value) {
        Map<String, Object> body = new HashMap<>();
        body.put("message", "Failed to parse datetime from request");
        body.put("field", field);
        body.put("value", value);
        return Response.status(UNPROCESSABLE).entity(body).build();
    }

    private static Optional<Instant> time(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
