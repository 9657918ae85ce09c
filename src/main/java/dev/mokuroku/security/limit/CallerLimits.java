package dev.mokuroku.security.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.Guest;
import dev.mokuroku.security.refusal.RefusalCounts;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The budgets of all callers. Users and services have one each, also over several connections. Guests and callers
/// without a token are told apart by their address, and have no limit on this machine's own addresses.
@ApplicationScoped
public class CallerLimits {
    /// A bucket is full again after a minute, and may be forgotten.
    private static final Duration MAX_IDLE = Duration.ofMinutes(2);
    /// Bounds the memory, some 200 bytes a caller, while many addresses call.
    private static final int MAX_CALLERS = 100_000;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final CallerLimitConfig config;
    private final Optional<Caller> guest;
    private final RefusalCounts refusals;
    private final MeterRegistry meters;
    private final LoadingCache<Key, CallerBudget> budgets;

    /// @param name of the caller, or its address where it is not known
    private record Key(boolean isKnown, String name) {}

    CallerLimits(CallerLimitConfig config, Guest guest, RefusalCounts refusals, MeterRegistry meters) {
        this.config = config;
        this.guest = guest.user().map(Caller.User::new);
        this.refusals = refusals;
        this.meters = meters;
        this.budgets = Caffeine.newBuilder()
                .expireAfterAccess(MAX_IDLE)
                .maximumSize(MAX_CALLERS)
                .build(Budget::new);
    }

    boolean areSet() {
        return config.requestsPerMinute() > 0 || config.graphqlCostPerMinute() > 0;
    }

    /// @param identity null or anonymous where nobody is known
    /// @param address asked for only where nobody is known
    public CallerBudget of(@Nullable SecurityIdentity identity, Supplier<ClientAddress> address) {
        if (!areSet()) {
            return CallerBudget.UNLIMITED;
        }
        if (identity != null
                && identity.getPrincipal() instanceof Caller caller
                && guest.filter(caller::equals).isEmpty()) {
            return budgets.get(new Key(true, caller.getName()));
        }
        String text = address.get().text();
        return text == null ? CallerBudget.UNLIMITED : budgets.get(new Key(false, text));
    }

    private final class Budget implements CallerBudget {
        private final Key key;
        private final @Nullable TokenBucket requests = bucket(config.requestsPerMinute());
        private final @Nullable TokenBucket cost = bucket(config.graphqlCostPerMinute());

        Budget(Key key) {
            this.key = key;
        }

        private static @Nullable TokenBucket bucket(long perMinute) {
            return perMinute > 0 ? new TokenBucket(perMinute, TimeMeter.SYSTEM_NANOTIME) : null;
        }

        @Override
        public void takeRequest() {
            take(requests, 1, Limit.REQUESTS, config.requestsPerMinute());
        }

        @Override
        public void takeGraphqlCost(long amount) {
            take(cost, amount, Limit.GRAPHQL_COST, config.graphqlCostPerMinute());
        }

        private void take(@Nullable TokenBucket bucket, long amount, Limit limit, long perMinute) {
            long nanos = bucket == null ? 0 : bucket.take(amount);
            if (nanos > 0) {
                throw refuse(limit, perMinute, Math.ceilDiv(nanos, NANOS_PER_SECOND));
            }
        }

        private LimitExceededException refuse(Limit limit, long perMinute, long seconds) {
            meters.counter("mokuroku.limits.refusals", "limit", limit.key()).increment();
            if (key.isKnown()) {
                refusals.record(key.name(), RefusalCounts.LIMITS, limit.key());
            }
            return new LimitExceededException(
                    "More than %d %s per minute (mokuroku.limits.%s); retry after %d s"
                            .formatted(perMinute, limit.unit(), limit.key(), seconds),
                    seconds);
        }
    }
}
