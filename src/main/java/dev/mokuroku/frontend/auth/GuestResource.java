package dev.mokuroku.frontend.auth;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.security.Guest;
import dev.mokuroku.security.permission.PublicEndpoint;
import dev.mokuroku.security.token.UserTokens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// Guest sign-in. There is no login window, as with all of Backstage's providers
/// that authenticate users without a dialog.
@Path("/api/auth/guest")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PublicEndpoint("signing in comes before there is a caller")
public class GuestResource {
    private final Guest guest;
    private final UserTokens tokens;
    private final OwnershipRefs ownership;

    GuestResource(Guest guest, UserTokens tokens, OwnershipRefs ownership) {
        this.guest = guest;
        this.tokens = tokens;
        this.ownership = ownership;
    }

    @GET
    @Path("/refresh")
    public Response refresh() {
        EntityRef user =
                guest.user().orElseThrow(() -> CatalogException.notFound("No auth provider registered for 'guest'"));
        SessionResponse session = SessionResponse.of(tokens.issue(user), user.toString(), ownership.of(user));
        return Response.ok(session).header("Cache-Control", "no-store").build();
    }

    @POST
    @Path("/refresh")
    public Response refreshPosted() {
        return refresh();
    }

    @GET
    @Path("/start")
    public Response start() {
        throw new CatalogException(ErrorCode.NOT_IMPLEMENTED, "Not implemented");
    }

    @GET
    @Path("/handler/frame")
    public Response frame() {
        throw new CatalogException(ErrorCode.NOT_IMPLEMENTED, "Not implemented");
    }

    @POST
    @Path("/handler/frame")
    public Response framePosted() {
        return frame();
    }

    /// Guests have no server-side session: Backstage has no such path either.
    @POST
    @Path("/logout")
    public Response logout() {
        throw CatalogException.notFound("Unknown auth provider 'guest'");
    }
}
