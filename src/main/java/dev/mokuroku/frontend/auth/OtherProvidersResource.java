package dev.mokuroku.frontend.auth;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.security.permission.PublicEndpoint;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/// Unknown providers. A frontend hides a provider that answers `NotFoundError`
/// and shows any other failure.
@Path("/api/auth/{provider}/{rest: .*}")
@Produces(MediaType.APPLICATION_JSON)
@PublicEndpoint("says that there is no such provider")
public class OtherProvidersResource {
    @GET
    public Response unknown(@RestPath String provider) {
        throw CatalogException.notFound("Unknown auth provider '%s'".formatted(provider));
    }

    @POST
    public Response unknownPosted(@RestPath String provider) {
        return unknown(provider);
    }
}
