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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Which pages may open a WebSocket. Browsers let any page do so, with whatever stands for the user where a
/// request is let in without a token, and say which page it was.
@Singleton
public class Origins {
    private final boolean cors;
    private final @Nullable String own;

    @Inject
    Origins(
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean cors,
            ServerConfig config) {
        this(cors, config.baseUrl());
    }

    Origins(boolean cors, String base) {
        this.cors = cors;
        this.own = authorityOf(base);
    }

    /// @throws CatalogException `FORBIDDEN` where a page of somebody else asks. Where CORS is on, its filter has
    ///     refused those that it does not name
    public void check(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || cors) {
            return;
        }
        String authority = authorityOf(origin);
        if (authority == null
                || !(authority.equals(own) || authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST)))) {
            throw new CatalogException(
                    ErrorCode.FORBIDDEN,
                    "Origin: pages of other origins are let in by quarkus.http.cors.enabled and quarkus.http.cors.origins");
        }
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
