package dev.mokuroku.scorecard.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.api.rest.RequestValidation;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.JsonInput;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.fact.FactValue;
import dev.mokuroku.scorecard.fact.Facts;
import dev.mokuroku.scorecard.gate.FactOverrides;
import dev.mokuroku.scorecard.gate.GateDecision;
import dev.mokuroku.scorecard.gate.Gates;
import dev.mokuroku.scorecard.gate.Sarif;
import dev.mokuroku.scorecard.read.ScorecardPath;
import dev.mokuroku.scorecard.read.VisibleScorecards;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether an entity may pass, for pipelines. Answers 200 with `passed`, or with `failStatus=422` this status
/// for an entity that does not pass, so that `curl --fail` ends with its exit code 22.
@Path("/api/scorecards/{scorecard}/gate/{kind}/{namespace}/{name}")
@RunOnVirtualThread
public class GateResource {
    private static final Set<String> PARAMETERS = Set.of("level", "failStatus");
    private static final MediaType SARIF = MediaType.valueOf(Sarif.MEDIA_TYPE);
    private static final int MIN_FAIL_STATUS = 400;
    private static final int MAX_FAIL_STATUS = 499;

    private final CatalogIndex index;
    private final VisibleScorecards scorecards;
    private final Gates gates;
    private final Facts facts;
    private final Clock clock;

    GateResource(CatalogIndex index, VisibleScorecards scorecards, Gates gates, Facts facts, Clock clock) {
        this.index = index;
        this.scorecards = scorecards;
        this.gates = gates;
        this.facts = facts;
        this.clock = clock;
    }

    @GET
    @Produces({RestResponses.JSON, Sarif.MEDIA_TYPE})
    @Requires(Permission.CATALOG_ENTITY_READ)
    public Response decide(
            @PathParam("scorecard") String name,
            @PathParam("kind") String kind,
            @PathParam("namespace") String namespace,
            @PathParam("name") String entityName,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Scorecard scorecard = scorecards.get(ScorecardPath.parse(name));
        IndexedEntity entity = entity(new EntityRef(kind, namespace, entityName));
        ListParameters parameters = ListParameters.of(uri, PARAMETERS);
        return response(gates.decide(scorecard, entity, parameters.query().text("level")), entity, parameters, headers);
    }

    /// As the other method, with facts of a version that is not merged yet. Stores nothing.
    ///
    /// @param body JSON; its field `facts` has values by fact, in place of the current ones
    @POST
    @Produces({RestResponses.JSON, Sarif.MEDIA_TYPE})
    @Requires(Permission.SCORECARD_EVALUATE)
    public Response decideWithFacts(
            @PathParam("scorecard") String name,
            @PathParam("kind") String kind,
            @PathParam("namespace") String namespace,
            @PathParam("name") String entityName,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            byte @Nullable [] body) {
        Scorecard scorecard = scorecards.get(ScorecardPath.parse(name));
        IndexedEntity entity = entity(new EntityRef(kind, namespace, entityName));
        ListParameters parameters = ListParameters.of(uri, PARAMETERS);
        GateDecision decision = gates.decideWith(
                scorecard, entity, parameters.query().text("level"), overrides(RequestValidation.body(body)));
        return response(decision, entity, parameters, headers);
    }

    private Map<String, FactValue> overrides(JsonNode body) {
        JsonInput.checkFields(body, Set.of("facts"), "", "the body");
        JsonNode written = body.path("facts");
        return written.isMissingNode() || written.isNull()
                ? Map.of()
                : new FactOverrides(facts.definitions(), clock.instant()).parse(written);
    }

    private IndexedEntity entity(EntityRef ref) {
        return index.byRef(ref)
                .orElseThrow(() -> CatalogException.notFound("No entity %s is in the catalog".formatted(ref)));
    }

    private static Response response(
            GateDecision decision, IndexedEntity entity, ListParameters parameters, HttpHeaders headers) {
        Integer failStatus = parameters.query().number("failStatus", MIN_FAIL_STATUS, MAX_FAIL_STATUS);
        int status = decision.passed() || failStatus == null ? Response.Status.OK.getStatusCode() : failStatus;
        Response.ResponseBuilder response = Response.status(status).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return wantsSarif(headers)
                ? response.entity(Sarif.of(decision, entity.entity()).toString())
                        .type(Sarif.MEDIA_TYPE)
                        .build()
                : response.entity(GateJson.of(decision, entity.ref()))
                        .type(RestResponses.JSON)
                        .build();
    }

    /// The client's first choice decides.
    private static boolean wantsSarif(HttpHeaders headers) {
        MediaType first = headers.getAcceptableMediaTypes().getFirst();
        return !first.isWildcardType() && !first.isWildcardSubtype() && first.isCompatible(SARIF);
    }
}
