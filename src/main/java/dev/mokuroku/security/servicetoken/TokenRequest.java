package dev.mokuroku.security.servicetoken;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which token to issue.
///
/// @param expiresInDays null for a token that does not expire
/// @param scope the entities that the token is limited to: a filter, or a predicate in JSON; null for all entities
public record TokenRequest(
        String name,
        Role role,
        @Nullable Integer expiresInDays,
        @Nullable String scope) {
    /// Ten years. A token that must live longer is one that does not expire.
    public static final int MAX_DAYS = 3650;

    /// No colon: `user:…`, `plugin:…` and `source:…` name other callers.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    /// Authors of the audit trail that are no services.
    private static final Set<String> RESERVED = Set.of("webhook", "command-line");

    /// @param configured names of `mokuroku.auth.tokens`
    /// @throws CatalogException `INVALID_INPUT` or `CONFLICT`, naming the field
    public void check(Set<String> configured) {
        if (!NAME.matcher(name).matches()) {
            throw CatalogException.invalidField(
                    "name", "must have 1 to 63 letters, digits, '.', '_' or '-', and begin with a letter or digit");
        }
        if (RESERVED.contains(name)) {
            throw CatalogException.invalidField("name", "must be another name: '%s' is reserved".formatted(name));
        }
        if (configured.contains(name)) {
            throw new CatalogException(
                    ErrorCode.CONFLICT,
                    "name",
                    "name: mokuroku.auth.tokens already has a token named '%s'; choose another name".formatted(name));
        }
        if (expiresInDays != null && (expiresInDays < 1 || expiresInDays > MAX_DAYS)) {
            throw CatalogException.invalidField(
                    "expiresInDays", "must be from 1 to %d but is %d".formatted(MAX_DAYS, expiresInDays));
        }
        checkScope();
    }

    private void checkScope() {
        if (scope == null) {
            return;
        }
        if (role == Role.ADMIN) {
            throw CatalogException.invalidField(
                    "scope", "must not be set for the role admin, which may issue tokens without a scope");
        }
        TokenScope.parse(scope);
    }

    /// Of a request that was checked.
    @Nullable
    TokenScope parsedScope() {
        return scope == null ? null : TokenScope.parse(scope);
    }

    @Nullable
    Instant expiresAt(Instant now) {
        return expiresInDays == null ? null : now.plus(Duration.ofDays(expiresInDays));
    }
}
