package dev.mokuroku.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/// The public keys of this server's tokens, for whoever wants to check them.
@ApplicationScoped
public class PublishedKeys {
    private final SigningKeys keys;

    PublishedKeys(SigningKeys keys) {
        this.keys = keys;
    }

    /// A JSON Web Key Set.
    public Map<String, Object> set() {
        return keys.published().toJSONObject();
    }
}
