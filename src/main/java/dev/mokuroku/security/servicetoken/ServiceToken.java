package dev.mokuroku.security.servicetoken;

import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A service token that was issued at run time. Knows neither the token nor its hash.
///
/// @param name of the service that shows the token
/// @param scope null if the token is not limited to some entities
/// @param createdBy the principal that issued it
/// @param expiresAt null if the token does not expire
/// @param lastUsedAt to the minute; null before the first use
/// @param revokedAt null until the token is revoked
public record ServiceToken(
        Key key,
        String name,
        Role role,
        @Nullable TokenScope scope,
        String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {
    /// The key of a token in the order of pages.
    ///
    /// @param createdAt to the microsecond, as PostgreSQL keeps it
    public record Key(Instant createdAt, UUID id) {}

    public UUID id() {
        return key.id();
    }

    /// Whether the token is accepted at this time.
    boolean isLive(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    /// `live`, `expired` or `revoked`.
    public String state(Instant now) {
        if (revokedAt != null) {
            return "revoked";
        }
        return isLive(now) ? "live" : "expired";
    }

    Caller.Service caller() {
        return new Caller.Service(name, role, scope == null ? EntityFilter.EVERYTHING : scope.entities());
    }
}
