package dev.mokuroku.security.servicetoken;

import dev.mokuroku.security.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tokens for tests.
final class Tokens {
    static final Instant CREATED = Instant.parse("2026-03-01T10:00:00Z");

    private Tokens() {}

    static ServiceToken token(String name, @Nullable Instant expiresAt) {
        return token(name, null, expiresAt);
    }

    static ServiceToken token(String name, @Nullable TokenScope scope, @Nullable Instant expiresAt) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new ServiceToken(
                new ServiceToken.Key(CREATED, id), name, Role.EDITOR, scope, "user:default/ada", expiresAt, null, null);
    }
}
