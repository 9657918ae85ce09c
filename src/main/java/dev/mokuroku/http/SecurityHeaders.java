package dev.mokuroku.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Headers by which browsers protect the pages of this server. `Strict-Transport-Security` is left to the proxy that
/// speaks TLS.
@ApplicationScoped
class SecurityHeaders {
    /// Before whatever may answer.
    private static final int PRIORITY = 20_000;

    private static final String START_PAGE = "/META-INF/resources/index.html";
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence CONTENT_SECURITY_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");

    private final CharSequence pagePolicy = HttpHeaders.createOptimized(("default-src 'self'; script-src 'self'%s;"
                    + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
                    + " connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'; form-action 'self';"
                    + " frame-ancestors 'none'")
            .formatted(hashesOfInlineScripts()));

    void register(@Observes Filters filters) {
        filters.register(this::add, PRIORITY);
    }

    private void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set(CONTENT_TYPE_OPTIONS, NOSNIFF);
        if (!isApi(context.request().path())) {
            headers.set(CONTENT_SECURITY_POLICY, pagePolicy);
            headers.set(REFERRER_POLICY, SAME_ORIGIN);
        }
        context.next();
    }

    /// What answers JSON, which browsers show as text.
    private static boolean isApi(String path) {
        return path != null && (path.startsWith("/api/") || path.equals("/graphql") || path.startsWith("/q/"));
    }

    /// The start page adds a slash to its address before it loads anything.
    private static String hashesOfInlineScripts() {
        try (InputStream page = SecurityHeaders.class.getResourceAsStream(START_PAGE)) {
            if (page == null) {
                throw new IllegalStateException("The class path has no " + START_PAGE);
            }
            Matcher scripts = INLINE_SCRIPT.matcher(new String(page.readAllBytes(), UTF_8));
            return scripts.results()
                    .map(script -> " 'sha256-%s'".formatted(sha256(script.group(1))))
                    .collect(Collectors.joining());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing); // every Java has it
        }
    }
}
