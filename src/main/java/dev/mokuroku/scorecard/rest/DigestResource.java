package dev.mokuroku.scorecard.rest;

import dev.mokuroku.scorecard.digest.DigestMarkdown;
import dev.mokuroku.scorecard.digest.TeamDigests;
import dev.mokuroku.scorecard.read.ScorecardPath;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/// The digest of a team as Markdown, for a chat or a mail.
@Path("/api/scorecards/digest")
@RunOnVirtualThread
@Requires(Permission.CATALOG_ENTITY_READ)
public class DigestResource {
    private static final String MARKDOWN = "text/markdown;charset=utf-8";

    private final TeamDigests digests;

    DigestResource(TeamDigests digests) {
        this.digests = digests;
    }

    @GET
    @Path("/{group}")
    @Produces(MARKDOWN)
    public String digest(@PathParam("group") String group, @Context UriInfo uri) {
        ListParameters parameters = ListParameters.of(uri, Set.of("since"));
        return DigestMarkdown.of(digests.of(
                ScorecardPath.parse("group", group), parameters.query().timeOrDay("since")));
    }
}
