package dev.mokuroku.security.authentication;

import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.http.ErrorResponse;
import dev.mokuroku.http.HttpConfig;
import dev.mokuroku.http.Loopback;
import dev.mokuroku.http.Origins;
import dev.mokuroku.http.ServerConfig;
import dev.mokuroku.security.BodyLimit;
import dev.mokuroku.security.Guest;
import dev.mokuroku.security.HealthDetails;
import dev.mokuroku.security.oidc.OidcConfig;
import dev.mokuroku.security.oidc.OidcSessions;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keeps foreign web pages from acting as the guest, where guests are let in, or as a user whose browser holds a
/// session cookie. A page whose own name leads to this machine (DNS rebinding) may read every answer, but its browser
/// sends that name as the Host. A page of any other name may send a form or a request without a body, but no JSON, and
/// its browser names it as the Origin. Who shows a token is not concerned: no page can add a token of somebody else.
@ApplicationScoped
class BrowserRequests {
    /// Behind Quarkus' authentication, which is 200, and before its authorization, which is 100.
    private static final int PRIORITY = 180;

    private static final String GRAPHQL = "/graphql";
    private static final String ORIGIN_REQUIRED = "A request with a session cookie that can change something must have"
            + " the header Origin, as browsers send it. Programs send 'Authorization: Bearer <token>' instead";

    private static final Pattern JSON = Pattern.compile("application/([^;]+\\+)?json\\s*(;.*)?");

    /// What changes nothing, whoever sends it.
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final boolean guests;
    private final boolean sessions;
    private final Origins origins;
    private final String baseUrl;
    private final Set<String> ownHosts;
    /// The last header that named this server: nearly all do so in the same way.
    private volatile String lastOwn = "";

    @Inject
    BrowserRequests(Guest guest, OidcConfig oidc, Origins origins, HttpConfig http, ServerConfig server) {
        this(
                guest.user().isPresent(),
                oidc.issuer().isPresent(),
                origins,
                server.baseUrl(),
                http.allowedHosts().orElse(Set.of()));
    }

    BrowserRequests(boolean guests, boolean sessions, Origins origins, String baseUrl, Set<String> allowedHosts) {
        this.guests = guests;
        this.sessions = sessions;
        this.origins = origins;
        this.baseUrl = baseUrl;
        this.ownHosts = Stream.concat(Stream.ofNullable(URI.create(baseUrl).getHost()), allowedHosts.stream())
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    void register(@Observes Filters filters) {
        if (guests || sessions) {
            filters.register(this::check, PRIORITY);
        }
    }

    private void check(RoutingContext context) {
        boolean session = sessions && OidcSessions.hasCookie(context.request());
        if (!session && !guests) {
            context.next();
            return;
        }
        boolean own = isOwnHost(context.request());
        boolean form = isForm(context);
        Optional<String> foreign = foreignPage(context.request(), session);
        if ((own && !form && foreign.isEmpty()) || isKnownByToken(context)) {
            context.next();
        } else if (!own) {
            refuseHost(context);
        } else if (form) {
            ErrorResponse.send(
                    context,
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type must be application/json in a request without a token");
        } else {
            ErrorResponse.send(context, ErrorCode.FORBIDDEN, foreign.orElseThrow());
        }
    }

    /// Why a request that can change something is refused. The upgrade to a WebSocket is a GET.
    private Optional<String> foreignPage(HttpServerRequest request, boolean session) {
        if (SAFE.contains(request.method()) && !(session && request.headers().contains(HttpHeaders.UPGRADE))) {
            return Optional.empty();
        }
        return session && request.getHeader(HttpHeaders.ORIGIN) == null
                ? Optional.of(ORIGIN_REQUIRED)
                : origins.refusal(request);
    }

    private static boolean isKnownByToken(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()
                && !(PresentedToken.of(context.request()) instanceof PresentedToken.None);
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
        boolean own = ownHosts.contains(host) || Loopback.isHost(host);
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
                ("Host '%s' is not allowed for requests without a token: use localhost, the host of "
                                + "mokuroku.base-url, which is %s, or add the host to mokuroku.http.allowed-hosts")
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
