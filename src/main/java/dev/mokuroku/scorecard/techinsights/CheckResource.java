package dev.mokuroku.scorecard.techinsights;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.backstage.request.RefusalText;
import dev.mokuroku.scorecard.backstage.request.WeakTag;
import dev.mokuroku.scorecard.read.VisibleScorecards;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Checks and their results.
@Path("/api/tech-insights/checks")
@Produces(RestResponses.JSON)
@RunOnVirtualThread
@RefusalText("Unauthorized")
public class CheckResource {
    private final VisibleScorecards scorecards;
    private final InsightResults results;
    private final BulkRun bulk;
    private final CatalogIndex index;

    CheckResource(VisibleScorecards scorecards, InsightResults results, BulkRun bulk, CatalogIndex index) {
        this.scorecards = scorecards;
        this.results = results;
        this.bulk = bulk;
        this.index = index;
    }

    @GET
    @Requires(Permission.TECH_INSIGHTS_CHECK_READ)
    public Response checks(@Context Request request) {
        Set<String> facts = results.facts().definitions().keySet();
        return WeakTag.respond(
                        scorecards.all().values().stream()
                                .flatMap(scorecard -> scorecard.checks().stream()
                                        .map(check -> InsightCheck.of(
                                                scorecard, check, InsightFacts.schemasOf(CheckFacts.of(check, facts)))))
                                .toList(),
                        request)
                .build();
    }

    /// Of an entity that does not exist, or that the caller may not see, there are no results.
    @POST
    @Path("/run/{namespace}/{kind}/{name}")
    @Requires(Permission.TECH_INSIGHTS_CHECK_RUN)
    public List<InsightResult> run(
            @RestPath String namespace, @RestPath String kind, @RestPath String name, @Nullable JsonNode body) {
        EntityRef ref = new EntityRef(
                kind.toLowerCase(Locale.ROOT), namespace.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
        RunRequest request = RunRequest.of(body == null ? MissingNode.getInstance() : body);
        return index.byRef(ref).isEmpty()
                ? List.of()
                : results.of(List.of(ref), request.checks()).getOrDefault(ref, List.of());
    }

    /// @param error why there are no results; null if there are
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BulkResult(
            String entity,
            List<InsightResult> results,
            @Nullable String error) {}

    @POST
    @Path("/run")
    @Requires(Permission.TECH_INSIGHTS_CHECK_RUN)
    public Response runAll(@Nullable JsonNode body) {
        return bulk.run(RunRequest.of(body == null ? MissingNode.getInstance() : body));
    }
}
