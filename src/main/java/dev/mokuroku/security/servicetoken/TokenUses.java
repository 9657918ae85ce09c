package dev.mokuroku.security.servicetoken;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Records when tokens are used: at most once a minute for each token, beside the request that uses it.
@ApplicationScoped
public class TokenUses {
    private static final Logger LOG = Logger.getLogger(TokenUses.class);

    private final TokenStore store;
    private final ConcurrentHashMap<UUID, Instant> recordedAt = new ConcurrentHashMap<>();

    TokenUses(TokenStore store) {
        this.store = store;
    }

    /// Does not block.
    void record(UUID id, Instant now) {
        Instant before = recordedAt.get(id);
        boolean isDue = before == null || !now.isBefore(before.plus(ServiceTokenTable.USE_INTERVAL));
        if (isDue && replace(id, before, now)) {
            Thread.startVirtualThread(() -> write(id, now));
        }
    }

    /// False if another thread was faster.
    private boolean replace(UUID id, @Nullable Instant before, Instant now) {
        return before == null ? recordedAt.putIfAbsent(id, now) == null : recordedAt.replace(id, before, now);
    }

    private void write(UUID id, Instant at) {
        try {
            store.recordUse(id, at);
        } catch (RuntimeException failure) {
            LOG.debugf(failure, "The use of the service token %s could not be recorded", id);
        }
    }
}
