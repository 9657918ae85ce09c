package dev.mokuroku.security.authentication;

import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Optional;

/// The token that a request shows.
public sealed interface PresentedToken {
    record None() implements PresentedToken {}

    /// A header of another scheme.
    record Unreadable() implements PresentedToken {}

    record Text(String text) implements PresentedToken {}

    String SCHEME = "bearer ";

    static PresentedToken of(HttpServerRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            return ofSubprotocol(request).<PresentedToken>map(Text::new).orElseGet(None::new);
        }
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? new Text(header.substring(SCHEME.length()).strip())
                : new Unreadable();
    }

    /// A browser cannot set headers of a WebSocket: Backstage's frontend names its token as the subprotocol.
    private static Optional<String> ofSubprotocol(HttpServerRequest request) {
        String protocols = request.getHeader("Sec-WebSocket-Protocol");
        return protocols == null
                ? Optional.empty()
                : Arrays.stream(protocols.split(",", -1))
                        .map(String::strip)
                        .filter(SignedTokens::looksSigned)
                        .findFirst();
    }
}
