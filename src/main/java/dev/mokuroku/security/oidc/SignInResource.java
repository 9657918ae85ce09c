package dev.mokuroku.security.oidc;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.http.ServerConfig;
import dev.mokuroku.security.permission.PublicEndpoint;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Signs a browser in and out.
@Path("/")
@PublicEndpoint("signing in comes before there is a caller")
public class SignInResource {
    /// Where the provider sends the browser back.
    static final String CALLBACK = "/sign-in/callback";
    /// Where the provider's refusal is shown.
    static final String FAILED = "/sign-in/failed";

    private static final String SIGN_IN = "/sign-in";
    private static final String SIGN_OUT = "/sign-out";
    /// A path of this server. `//host` and `/\host` would lead to another one.
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\\\\\s]*");

    private final String baseUrl;
    private final OidcConfig config;
    private final SecurityIdentity identity;
    private final OidcSession session;
    private final TenantConfigBean providers;

    SignInResource(
            ServerConfig server,
            OidcConfig config,
            SecurityIdentity identity,
            OidcSession session,
            TenantConfigBean providers) {
        this.baseUrl = OidcSettings.withoutSlash(server.baseUrl());
        this.config = config;
        this.identity = identity;
        this.session = session;
        this.providers = providers;
    }

    /// @param issuer the provider's address; null without a provider
    public record ProviderResponse(@Nullable String issuer) {}

    /// Whether only the provider can let the request in.
    static boolean isSignIn(RoutingContext context) {
        String path = context.normalizedPath();
        return path.equals(SIGN_IN) || path.equals(CALLBACK);
    }

    static boolean isSignOut(RoutingContext context) {
        return context.normalizedPath().equals(SIGN_OUT);
    }

    /// Only who has signed in comes here; all others are led to the provider.
    ///
    /// @param path where to go on, such as `/graphql-ui/`
    @GET
    @Path("sign-in")
    public Response signIn(@QueryParam("return") @DefaultValue("/") String path) {
        checkActive();
        if (!OWN_PATH.matcher(path).matches()) {
            throw CatalogException.invalidField("return", "must be a path of this server, such as /graphql-ui/");
        }
        try {
            return redirect(new URI(baseUrl + path));
        } catch (URISyntaxException malformed) {
            throw CatalogException.invalidField("return", "must be a path of this server, such as /graphql-ui/");
        }
    }

    @GET
    @Path("sign-in/callback")
    public Response callback() {
        checkActive();
        return redirect(URI.create(baseUrl + "/"));
    }

    @GET
    @Path("sign-in/failed")
    @Produces(MediaType.TEXT_PLAIN)
    public Response failed(
            @QueryParam("error") @DefaultValue("") String error,
            @QueryParam("error_description") @DefaultValue("") String description) {
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                .entity("The OpenID provider refused to sign you in: %s %s%n".formatted(error, description))
                .build();
    }

    /// Tells a page whether it can offer the sign-in.
    @GET
    @Path("sign-in/provider")
    @Produces(MediaType.APPLICATION_JSON)
    public ProviderResponse provider() {
        return new ProviderResponse(config.issuer().orElse(null));
    }

    /// Ends the session here and, where the provider offers it, there: also where the session is over here.
    @GET
    @Path("sign-out")
    public Uni<Response> signOut(@HeaderParam("Sec-Fetch-Site") @DefaultValue("") String site) {
        checkActive();
        if (site.equals("cross-site")) {
            throw new CatalogException(ErrorCode.FORBIDDEN, "A link on another site cannot sign out");
        }
        IdTokenCredential token = identity.getCredential(IdTokenCredential.class);
        URI next = afterSignOut(token == null ? null : token.getToken());
        Uni<Void> ended = token == null ? Uni.createFrom().voidItem() : session.logout();
        return ended.map(ignored -> redirect(next));
    }

    /// Without an ID token the provider asks the user before it ends its session.
    private URI afterSignOut(@Nullable String idToken) {
        URI home = URI.create(baseUrl + "/");
        OidcConfigurationMetadata provider = providers.getDefaultTenant().getOidcMetadata();
        String endSession = provider == null ? null : provider.getEndSessionUri();
        if (endSession == null) {
            return home;
        }
        UriBuilder target = UriBuilder.fromUri(endSession).queryParam("post_logout_redirect_uri", "{home}");
        return idToken == null
                ? target.queryParam("client_id", "{client}")
                        .build(home, config.clientId().orElse(""))
                : target.queryParam("id_token_hint", "{token}").build(home, idToken);
    }

    private void checkActive() {
        if (config.issuer().isEmpty()) {
            throw CatalogException.notFound("This server has no OpenID provider (mokuroku.auth.oidc.issuer)");
        }
    }

    private static Response redirect(URI location) {
        return Response.seeOther(location).header("Cache-Control", "no-store").build();
    }
}
