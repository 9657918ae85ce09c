package dev.mokuroku.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/// Sets the headers that restrict what a browser does with a response. Every response forbids browsers to guess its
/// type. Pages also get a content security policy. Responses of the APIs are data, so their headers stay short.
@ApplicationScoped
class SecurityHeaders {
    /// Before all other filters, so that refused requests get the headers too.
    private static final int FIRST = 20_000;

    /// The one inline script, of `index.html`. A file of its own would lose the prefix of a proxy.
    private static final String INDEX_SCRIPT = "'sha256-sfV8WnVnBB1iAYq6wGVvckNTAbahItsmCRm/KII9mg8='";

    /// GraphiQL inserts `<style>` elements, and its style sheet contains its fonts.
    private static final CharSequence PAGE_POLICY = HttpHeaders.createOptimized(String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' " + INDEX_SCRIPT,
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'"));

    private static final CharSequence CONTENT_SECURITY_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence FRAME_OPTIONS = HttpHeaders.createOptimized("X-Frame-Options");
    private static final CharSequence DENY = HttpHeaders.createOptimized("DENY");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    /// The address of the editor contains the query. `no-referrer` would also hide the Origin of forms.
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::set, FIRST);
    }

    private static void set(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set(CONTENT_TYPE_OPTIONS, NO_SNIFF);
        if (isPage(context.request().path())) {
            headers.set(CONTENT_SECURITY_POLICY, PAGE_POLICY);
            headers.set(FRAME_OPTIONS, DENY);
            headers.set(REFERRER_POLICY, SAME_ORIGIN);
        }
        context.next();
    }

    /// The pages below `/q/` are those of Quarkus in development, with scripts of their own.
    private static boolean isPage(@Nullable String path) {
        return path == null
                || !(path.startsWith("/api/")
                        || path.startsWith("/q/")
                        || path.equals("/graphql")
                        || path.startsWith("/graphql/"));
    }
}
