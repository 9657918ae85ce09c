package dev.mokuroku.security;

import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// The user that requests without a token act as.
@ApplicationScoped
public class Guest {
    private final Optional<EntityRef> user;

    /// @throws IllegalArgumentException when the guest is no user
    public Guest(AuthConfig config) {
        EntityRef ref = EntityRef.parse(config.guestUser(), "user", EntityRef.DEFAULT_NAMESPACE);
        if (!ref.kind().equals("user")) {
            throw new IllegalArgumentException("mokuroku.auth.guest-user must be a user, and is '%s'".formatted(ref));
        }
        this.user = config.guest() ? Optional.of(ref) : Optional.empty();
    }

    /// Empty where guests are not allowed.
    public Optional<EntityRef> user() {
        return user;
    }
}
