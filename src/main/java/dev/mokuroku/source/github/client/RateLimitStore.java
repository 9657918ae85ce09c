package dev.mokuroku.source.github.client;

import dev.mokuroku.source.github.client.RateLimit.Resource;
import java.util.Optional;

/// Shares rate limits between replicas.
interface RateLimitStore {
    /// @param account names the credentials without giving them away
    Optional<RateLimit> find(String account, Resource resource);

    void save(String account, Resource resource, RateLimit limit);
}
