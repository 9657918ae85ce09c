package dev.mokuroku.scorecard.badge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.read.ScorecardPath;
import dev.mokuroku.scorecard.read.ShownResults;
import dev.mokuroku.scorecard.read.VisibleScorecards;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.permission.Authorization;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.PublicEndpoint;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/// Badges of results. Pages that show a badge send no token: `mokuroku.scorecards.badges.public` lets
/// everybody read the badges of what no rule hides.
@Path("/badges/scorecards")
@RunOnVirtualThread
@PublicEndpoint("only callers who may read entities get badges, unless mokuroku.scorecards.badges.public is true")
public class BadgesResource {
    private static final String SVG = "image/svg+xml;charset=utf-8";

    private final BadgeConfig config;
    private final VisibleScorecards scorecards;
    private final ShownResults results;
    private final CatalogIndex index;
    private final Authorization authorization;
    private final SecurityIdentity identity;

    BadgesResource(
            BadgeConfig config,
            VisibleScorecards scorecards,
            ShownResults results,
            CatalogIndex index,
            Authorization authorization,
            SecurityIdentity identity) {
        this.config = config;
        this.scorecards = scorecards;
        this.results = results;
        this.index = index;
        this.authorization = authorization;
        this.identity = identity;
    }

    @GET
    @Path("/{scorecard}/{kind}/{namespace}/{name}.svg")
    @Produces(SVG)
    public Response svg(
            @PathParam("scorecard") String scorecard,
            @PathParam("kind") String kind,
            @PathParam("namespace") String namespace,
            @PathParam("name") String name,
            @Context Request request) {
        Badge badge = badge(scorecard, new EntityRef(kind, namespace, name));
        return cached(BadgeSvg.of(badge), SVG, request);
    }

    /// For <https://shields.io/badges/endpoint-badge>.
    @GET
    @Path("/{scorecard}/{kind}/{namespace}/{name}.json")
    @Produces(RestResponses.JSON)
    public Response shields(
            @PathParam("scorecard") String scorecard,
            @PathParam("kind") String kind,
            @PathParam("namespace") String namespace,
            @PathParam("name") String name,
            @Context Request request)
            throws JsonProcessingException {
        Badge badge = badge(scorecard, new EntityRef(kind, namespace, name));
        ShieldsEndpoint body = ShieldsEndpoint.of(badge, config.maxAge().toSeconds());
        return cached(PlainJson.MAPPER.writeValueAsString(body), RestResponses.JSON, request);
    }

    private Badge badge(String scorecard, EntityRef entity) {
        if (!config.isPublic() && !mayRead()) {
            throw CatalogException.notFound(
                    "No such badge, or the request has no token that may read entities. Badges are public only if mokuroku.scorecards.badges.public is true");
        }
        Scorecard found = scorecards.get(ScorecardPath.parse(scorecard));
        if (index.byRef(entity).isEmpty()) {
            throw CatalogException.notFound("No entity %s is in the catalog".formatted(entity));
        }
        return Badge.of(found, results.find(found, entity).orElse(null));
    }

    private boolean mayRead() {
        return identity.getPrincipal() instanceof Caller caller
                && authorization.allows(caller, Permission.CATALOG_ENTITY_READ);
    }

    private Response cached(String body, String type, Request request) {
        EntityTag tag = new EntityTag(HexDigest.sha256(body.getBytes(UTF_8)).substring(0, 32));
        Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response = notModified == null ? Response.ok(body, type) : notModified;
        return response.tag(tag)
                .cacheControl(cacheControl())
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /// What only a caller may see is kept by the caller's browser alone.
    private CacheControl cacheControl() {
        CacheControl control = new CacheControl();
        control.setMaxAge(Math.toIntExact(config.maxAge().toSeconds()));
        control.setPrivate(!config.isPublic() || identity.getPrincipal() instanceof Caller);
        control.setNoTransform(false);
        return control;
    }
}
