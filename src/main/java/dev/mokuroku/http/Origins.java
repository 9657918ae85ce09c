package dev.mokuroku.http;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Which pages may open a WebSocket, and may change something without a token. Browsers let any page send such
/// requests, together with the cookies of this server, and name the page in the header `Origin`.
@Singleton
public class Origins {
    private static final String REFUSAL =
            "Origin: pages of other origins are let in by quarkus.http.cors.enabled and quarkus.http.cors.origins";

    private final boolean cors;
    private final @Nullable String own;

    @Inject
    Origins(
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean cors,
            ServerConfig config) {
        this(cors, config.baseUrl());
    }

    public Origins(boolean cors, String base) {
        this.cors = cors;
        this.own = authorityOf(base);
    }

    /// @throws CatalogException `FORBIDDEN` where a page of somebody else asks. Where CORS is on, its filter has
    ///     refused those that it does not name
    public void check(HttpServerRequest request) {
        refusal(request).ifPresent(text -> {
            throw new CatalogException(ErrorCode.FORBIDDEN, text);
        });
    }

    /// Why the page that sent the request may not send it. Empty for pages that may, and for programs, which name no
    /// origin.
    public Optional<String> refusal(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || cors) {
            return Optional.empty();
        }
        String authority = authorityOf(origin);
        boolean isOwn = authority != null
                && (authority.equals(own) || authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST)));
        return isOwn ? Optional.empty() : Optional.of(REFUSAL);
    }

    /// Without the scheme, which a proxy in front may change.
    private static @Nullable String authorityOf(String address) {
        try {
            String authority = new URI(address).getRawAuthority();
            return authority == null ? null : authority.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException malformed) {
            return null;
        }
    }
}
