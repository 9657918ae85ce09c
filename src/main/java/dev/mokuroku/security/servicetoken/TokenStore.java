package dev.mokuroku.security.servicetoken;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// What [LiveTokens] needs of the database. Every call may block.
interface TokenStore {
    /// The tokens that are accepted now, by the hash of their text.
    Map<String, ServiceToken> live();

    void recordUse(UUID id, Instant at);
}
