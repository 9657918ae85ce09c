package dev.mokuroku.source.github.client.ratelimit;

import dev.mokuroku.source.github.client.ratelimit.RateLimit.Resource;
import java.util.Optional;

/// Shares rate limits between replicas.
public interface RateLimitStore {
    /// @param account names the credentials without giving them away
    Optional<RateLimit> find(String account, Resource resource);

    void save(String account, Resource resource, RateLimit limit);
}
