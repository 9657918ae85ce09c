package dev.mokuroku.security.authentication;

import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.http.ErrorResponse;
import dev.mokuroku.http.Loopback;
import dev.mokuroku.http.ServerConfig;
import dev.mokuroku.security.BodyLimit;
import dev.mokuroku.security.Guest;
import dev.mokuroku.security.HealthDetails;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/// Keeps foreign web pages from acting as the guest, where guests are let in. A page whose own name leads to this
/// machine (DNS rebinding) may read every answer, but its browser sends that name as the Host. A page of any other
/// name may send a form, but no JSON. Who shows a token that is accepted is no guest.
@ApplicationScoped
class GuestRequests {
    /// Behind Quarkus' authentication, which is 200, and before its authorization, which is 100.
    private static final int PRIORITY = 180;

    private static final String GRAPHQL = "/graphql";
    private static final Pattern JSON = Pattern.compile("application/([^;]+\\+)?json\\s*(;.*)?");

    private final boolean guests;
    private final String baseUrl;
    private final String ownHost;
    /// The last header that named this server: nearly all do so in the same way.
    private volatile String lastOwn = "";

    GuestRequests(Guest guest, ServerConfig config) {
        this.guests = guest.user().isPresent();
        this.baseUrl = config.baseUrl();
        String host = URI.create(baseUrl).getHost();
        this.ownHost = host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    void register(@Observes Filters filters) {
        if (guests) {
            filters.register(this::check, PRIORITY);
        }
    }

    private void check(RoutingContext context) {
        boolean own = isOwnHost(context.request());
        boolean form = isForm(context);
        if ((own && !form) || isKnownByToken(context)) {
            context.next();
        } else if (!own) {
            refuseHost(context);
        } else {
            ErrorResponse.send(
                    context,
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type must be application/json in a request without a token (mokuroku.auth.guest)");
        }
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
