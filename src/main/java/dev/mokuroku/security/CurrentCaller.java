package dev.mokuroku.security;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/// The caller of the current request.
@ApplicationScoped
public class CurrentCaller {
    private final SecurityIdentity identity;

    public CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller get() {
        if (identity.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new CatalogException(ErrorCode.UNAUTHENTICATED, "Missing credentials");
    }

    /// For what belongs to a person.
    public Caller.User user() {
        return switch (get()) {
            case Caller.User user -> user;
            case Caller.Service service ->
                throw new CatalogException(
                        ErrorCode.FORBIDDEN,
                        "Only users may call this endpoint, but '%s' is a service".formatted(service.name()));
        };
    }
}
