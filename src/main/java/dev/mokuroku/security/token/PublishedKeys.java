package dev.mokuroku.security.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/// The public keys of this server's tokens, for servers that verify them.
@ApplicationScoped
public class PublishedKeys {
    private final SigningKeys keys;

    PublishedKeys(SigningKeys keys) {
        this.keys = keys;
    }

    /// A JSON Web Key Set.
    public Map<String, Object> keySet() {
        return keys.published().toJSONObject();
    }
}
