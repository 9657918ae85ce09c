package dev.mokuroku.source.github.client.ratelimit;

import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.ratelimit.RateLimit.Resource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// Keeps calls to GitHub within its rate limits: one for each resource, and one pause for all that an account asks
/// for. Nobody sleeps until a limit is reset, and nobody calls in vain. A limit that one replica met holds for all
/// replicas. Any thread may call.
@ApplicationScoped
public class RateLimiter {
    private static final Logger LOG = Logger.getLogger(RateLimiter.class);

    /// How long this replica relies on what it knows, and how often it shares what it learns.
    private static final Duration SHARE_INTERVAL = Duration.ofSeconds(10);

    /// GitHub may raise a limit before its reset: an exhausted one is tried again so often.
    private static final Duration TRIAL_INTERVAL = Duration.ofSeconds(30);

    private final RateLimitStore store;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<Bucket, Known> buckets = new ConcurrentHashMap<>();

    public RateLimiter(RateLimitStore store, MeterRegistry meters, Clock clock) {
        this.store = store;
        this.meters = meters;
        this.clock = clock;
    }

    private record Bucket(String account, Resource resource) {}

    /// @param readAt when it was last read from the store
    /// @param savedAt when it was last written there
    /// @param triedAt when a call was last let through although the limit was exhausted
    private record Known(RateLimit limit, Instant readAt, Instant savedAt, Instant triedAt) {
        static final Known NOTHING = new Known(RateLimit.UNKNOWN, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);
    }

    /// To be called before each call to GitHub.
    ///
    /// @param evenIfExhausted calls although the limit was exhausted when it was last heard of
    /// @throws RateLimitedException where GitHub would not answer
    public void check(String account, Resource resource, boolean evenIfExhausted) throws RateLimitedException {
        Instant now = clock.instant();
        Bucket bucket = new Bucket(account, resource);
        Known known = known(bucket, now);
        if (now.isBefore(known.limit.pausedUntil())) {
            throw RateLimitedException.paused(known.limit.pausedUntil());
        }
        if (!known.limit.isExhausted(now)) {
            return;
        }
        if (!evenIfExhausted && now.isBefore(known.triedAt.plus(TRIAL_INTERVAL))) {
            throw RateLimitedException.exhausted(known.limit.resetAt());
        }
        put(bucket, new Known(known.limit, known.readAt, known.savedAt, now));
    }

    /// To be called before many GraphQL calls.
    ///
    /// @throws GithubException saying until when they are put off, where they would exhaust the limit
    public void checkRoomFor(String account, int points) throws GithubException {
        Instant now = clock.instant();
        RateLimit limit = known(new Bucket(account, Resource.GRAPHQL), now).limit;
        if (!limit.hasRoomFor(points, now)) {
            meters.counter("mokuroku.github.scans.put.off").increment();
            throw new GithubException(
                    "put off until %s, when GitHub's rate limit is reset: %d more points are needed, %d are left"
                            .formatted(limit.resetAt(), points, limit.remaining()));
        }
    }

    /// What an answer said of the limit.
    public void report(String account, Resource resource, int limit, int remaining, Instant resetAt) {
        Instant now = clock.instant();
        Bucket bucket = new Bucket(account, resource);
        Known before = known(bucket, now);
        RateLimit after = new RateLimit(limit, remaining, resetAt, before.limit.pausedUntil());
        boolean due = before.limit.isExhausted(now) || !now.isBefore(before.savedAt.plus(SHARE_INTERVAL));
        // Another thread may have met a limit meanwhile.
        Known known = buckets.merge(
                bucket,
                before,
                (current, _) -> new Known(
                        after.pausedUntil(current.limit.pausedUntil()),
                        current.readAt,
                        due ? now : current.savedAt,
                        current.triedAt));
        if (due) {
            save(bucket, known.limit);
        }
    }

    /// GitHub answered that a limit is met. A pause holds for every resource of the account.
    public void limited(String account, Resource resource, RateLimitedException limited) {
        if (limited.isExhausted()) {
            change(new Bucket(account, resource), limited);
        } else {
            for (Resource each : Resource.values()) {
                change(new Bucket(account, each), limited);
            }
        }
    }

    private void change(Bucket bucket, RateLimitedException limited) {
        Instant now = clock.instant();
        RateLimit before = known(bucket, now).limit;
        RateLimit after =
                limited.isExhausted() ? before.exhaustedUntil(limited.until()) : before.pausedUntil(limited.until());
        put(bucket, new Known(after, now, now, now));
        save(bucket, after);
    }

    private Known known(Bucket bucket, Instant now) {
        Known known = buckets.getOrDefault(bucket, Known.NOTHING);
        if (now.isBefore(known.readAt.plus(SHARE_INTERVAL))) {
            return known;
        }
        RateLimit limit = load(bucket).orElse(known.limit);
        return put(bucket, new Known(limit, now, known.savedAt, known.triedAt));
    }

    private Known put(Bucket bucket, Known known) {
        if (buckets.put(bucket, known) == null) {
            Tags tags = Tags.of("account", bucket.account, "resource", bucket.resource.title());
            meters.gauge(
                    "mokuroku.github.rate.limit.remaining",
                    tags,
                    this,
                    it -> it.of(bucket).remaining());
            meters.gauge(
                    "mokuroku.github.rate.limit.points",
                    tags,
                    this,
                    it -> it.of(bucket).limit());
            meters.gauge("mokuroku.github.rate.limit.reset.seconds", tags, this, it -> it.secondsToReset(bucket));
        }
        return known;
    }

    private RateLimit of(Bucket bucket) {
        Known known = buckets.get(bucket);
        return known == null ? RateLimit.UNKNOWN : known.limit;
    }

    private double secondsToReset(Bucket bucket) {
        return Math.max(
                0, Duration.between(clock.instant(), of(bucket).resetAt()).toSeconds());
    }

    /// The database may be away: then each replica knows its own answers alone.
    private Optional<RateLimit> load(Bucket bucket) {
        try {
            return store.find(bucket.account, bucket.resource);
        } catch (RuntimeException unreachable) {
            LOG.debug("The rate limits that other replicas met cannot be read", unreachable);
            return Optional.empty();
        }
    }

    private void save(Bucket bucket, RateLimit limit) {
        try {
            store.save(bucket.account, bucket.resource, limit);
        } catch (RuntimeException unreachable) {
            LOG.debug("A rate limit cannot be shared with other replicas", unreachable);
        }
    }
}
