package dev.mokuroku.security.authentication;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.http.ErrorResponse;
import dev.mokuroku.http.Loopback;
import dev.mokuroku.http.Origins;
import dev.mokuroku.http.ServerConfig;
import dev.mokuroku.security.BodyLimit;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.Guest;
import dev.mokuroku.security.HealthDetails;
import dev.mokuroku.security.oidc.OidcConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Keeps foreign web pages from acting for whom a browser identifies without a token: the guest, where guests are let
/// in, and a user by the cookie of a session. A page whose own name leads to this machine (DNS rebinding) may read
/// every
/// answer, but its browser sends that name as the Host. A page of any other name may send a form, but no JSON, and its
/// browser names it as the Origin. Who shows a token that is accepted is not concerned.
@ApplicationScoped
class BrowserRequests {
    /// Behind Quarkus' authentication, which is 200, and before its authorization, which is 100.
    private static final int PRIORITY = 180;

    private static final String GRAPHQL = "/graphql";
    private static final Pattern JSON = Pattern.compile("application/([^;]+\\+)?json\\s*(;.*)?");

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private final Optional<Caller> guest;
    private final boolean hasSessions;
    private final Origins origins;
    private final String baseUrl;
    private final String ownHost;
    /// The last header that named this server: nearly all do so in the same way.
    private volatile String lastOwn = "";

    BrowserRequests(Guest guest, OidcConfig oidc, Origins origins, ServerConfig config) {
        this.guest = guest.user().map(Caller.User::new);
        this.hasSessions = oidc.issuer().isPresent();
        this.origins = origins;
        this.baseUrl = config.baseUrl();
        String host = URI.create(baseUrl).getHost();
        this.ownHost = host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    void register(@Observes Filters filters) {
        if (guest.isPresent() || hasSessions) {
            filters.register(this::check, PRIORITY);
        }
    }

    private void check(RoutingContext context) {
        boolean isSession = isKnown(context) && !isGuest(context);
        if ((isSession && hasToken(context)) || (!isSession && guest.isEmpty())) {
            context.next();
        } else if (!isOwnHost(context.request())) {
            refuseHost(context);
        } else if (isForm(context)) {
            ErrorResponse.send(
                    context,
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type must be application/json in a request without a token");
        } else {
            checkOrigin(context, isSession);
        }
    }

    /// Browsers name the page in every request that changes something; programs have no session.
    private void checkOrigin(RoutingContext context, boolean isSession) {
        HttpServerRequest request = context.request();
        if (SAFE.contains(request.method()) || context.normalizedPath().equals(BodyLimit.WEBHOOKS)) {
            context.next();
            return;
        }
        try {
            origins.check(request);
            if (isSession
                    && request.getHeader(HttpHeaders.ORIGIN) == null
                    && !"same-origin".equals(request.getHeader(FETCH_SITE))) {
                throw new CatalogException(
                        ErrorCode.FORBIDDEN, "Origin: a request with the cookie of a session must name its origin");
            }
            context.next();
        } catch (CatalogException refusal) {
            ErrorResponse.send(context, refusal.code(), refusal.getMessage());
        }
    }

    private static boolean isKnown(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
    }

    private boolean isGuest(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                && guest.filter(user.getSecurityIdentity().getPrincipal()::equals)
                        .isPresent()
                && !hasToken(context);
    }

    private static boolean hasToken(RoutingContext context) {
        return !(PresentedToken.of(context.request()) instanceof PresentedToken.None);
    }

    /// A browser always sends a Host.
    private boolean isOwnHost(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.HOST);
        if (header == null || header.equals(lastOwn)) {
            return true;
        }
        HostAndPort authority = request.authority();
        if (authority == null) {
            return false;
        }
        String host = authority.host().toLowerCase(Locale.ROOT);
        boolean own = host.equals(ownHost) || Loopback.isHost(host);
        if (own) {
            lastOwn = header;
        }
        return own;
    }

    /// Probes of health come under any name; they hear what strangers hear.
    private void refuseHost(RoutingContext context) {
        if (context.normalizedPath().startsWith(HealthDetails.PATH)) {
            context.put(HealthDetails.HIDDEN, true);
            context.next();
            return;
        }
        ErrorResponse.send(
                context,
                ErrorCode.FORBIDDEN,
                ("Host '%s' is not allowed for requests without a token: use localhost, or the host of "
                                + "mokuroku.base-url, which is %s")
                        .formatted(context.request().getHeader(HttpHeaders.HOST), baseUrl));
    }

    /// What a browser sends for any page without asking this server first. GraphQL checks its types itself.
    private static boolean isForm(RoutingContext context) {
        if (!hasBody(context.request())) {
            return false;
        }
        String path = context.normalizedPath();
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return !path.startsWith(GRAPHQL)
                && !path.equals(BodyLimit.WEBHOOKS)
                && (type == null
                        || !JSON.matcher(type.strip().toLowerCase(Locale.ROOT)).matches());
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }
}
