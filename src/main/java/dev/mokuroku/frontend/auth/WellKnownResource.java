package dev.mokuroku.frontend.auth;

import dev.mokuroku.security.permission.PublicEndpoint;
import dev.mokuroku.security.token.Issuer;
import dev.mokuroku.security.token.PublishedKeys;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The keys and metadata with which other servers verify this server's tokens.
@Path("/api/auth/.well-known")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PublicEndpoint("the public keys of this server")
public class WellKnownResource {
    private final Issuer issuer;
    private final PublishedKeys keys;

    WellKnownResource(Issuer issuer, PublishedKeys keys) {
        this.issuer = issuer;
        this.keys = keys;
    }

    @GET
    @Path("/jwks.json")
    public Map<String, Object> keys() {
        return keys.keySet();
    }

    /// OpenID Connect discovery. There is no sign-in by authorization code, so the code endpoints
    /// are listed as in Backstage but do not exist.
    @GET
    @Path("/openid-configuration")
    public Map<String, Object> configuration() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("issuer", issuer.url());
        answer.put("token_endpoint", issuer.url() + "/v1/token");
        answer.put("userinfo_endpoint", issuer.url() + "/v1/userinfo");
        answer.put("jwks_uri", issuer.url() + "/.well-known/jwks.json");
        answer.put("response_types_supported", List.of("id_token"));
        answer.put("subject_types_supported", List.of("public"));
        answer.put("id_token_signing_alg_values_supported", List.of("ES256"));
        answer.put("scopes_supported", List.of("openid"));
        answer.put("token_endpoint_auth_methods_supported", List.of());
        answer.put("claims_supported", List.of("sub", "ent"));
        answer.put("grant_types_supported", List.of());
        answer.put("authorization_endpoint", issuer.url() + "/v1/authorize");
        return answer;
    }
}
