package dev.mokuroku.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/// The configured service tokens.
final class ServiceTokens {
    /// Shorter tokens can be guessed.
    private static final int SHORTEST = 8;

    private record Token(String name, byte[] secret) {}

    private final List<Token> tokens;

    /// @throws IllegalArgumentException when an entry has no token, or one that is too short
    ServiceTokens(List<String> entries) {
        this.tokens = entries.stream().map(ServiceTokens::parse).toList();
    }

    /// The name of the service that owns this token. Takes the same time whichever token it is.
    Optional<String> nameOf(String presented) {
        byte[] bytes = presented.getBytes(UTF_8);
        Optional<String> found = Optional.empty();
        for (Token token : tokens) {
            if (MessageDigest.isEqual(token.secret(), bytes)) {
                found = Optional.of(token.name());
            }
        }
        return found;
    }

    private static Token parse(String entry) {
        int equals = entry.indexOf('=');
        String name = equals > 0 ? entry.substring(0, equals).strip() : "service";
        String secret = entry.substring(equals > 0 ? equals + 1 : 0).strip();
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "mokuroku.auth.tokens: the token of '%s' must have at least %d characters"
                            .formatted(name, SHORTEST));
        }
        return new Token(name, secret.getBytes(UTF_8));
    }
}
