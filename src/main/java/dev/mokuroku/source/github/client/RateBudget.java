package dev.mokuroku.source.github.client;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// Plans what GitHub allows: nobody sleeps until it allows more, and nobody asks in vain. All replicas know of
/// a limit that one of them met. Any thread may call.
@ApplicationScoped
class RateBudget {
    private static final Logger LOG = Logger.getLogger(RateBudget.class);
    /// How long this replica believes what it knows, and how often it tells others.
    private static final Duration FRESH = Duration.ofSeconds(10);

    /// A budget that is used up may be raised before its reset: so often it is looked whether it was.
    private static final Duration BETWEEN_TRIALS = Duration.ofSeconds(30);

    private final Allowances kept;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<String, Known> accounts = new ConcurrentHashMap<>();

    RateBudget(Allowances kept, MeterRegistry meters, Clock clock) {
        this.kept = kept;
        this.meters = meters;
        this.clock = clock;
    }

    /// @param sharedAt when it was last read from, or told to, the others
    /// @param triedAt when a used up budget was last tried
    private record Known(Allowance allowance, Instant sharedAt, Instant triedAt) {}

    /// Before a call.
    ///
    /// @param urgent asks GitHub though the budget was used up when it was last heard of
    /// @throws RateLimitedException where GitHub would not answer
    void check(String account, boolean urgent) throws RateLimitedException {
        Instant now = clock.instant();
        Known known = known(account, now);
        if (now.isBefore(known.allowance.pausedUntil())) {
            throw RateLimitedException.paused(known.allowance.pausedUntil());
        }
        if (!known.allowance.isUsedUp(now)) {
            return;
        }
        if (!urgent && now.isBefore(known.triedAt.plus(BETWEEN_TRIALS))) {
            throw RateLimitedException.usedUp(known.allowance.resetAt());
        }
        accounts.put(account, new Known(known.allowance, known.sharedAt, now));
    }

    /// Before many calls.
    ///
    /// @throws GithubException saying until when they are put off, where they would use up the budget
    void checkEnoughFor(String account, int calls) throws GithubException {
        Instant now = clock.instant();
        Allowance allowance = known(account, now).allowance;
        if (!allowance.isEnoughFor(calls, now)) {
            meters.counter("mokuroku.github.budget.put.off").increment();
            throw new GithubException(
                    "put off until %s, when GitHub's rate limit starts anew: it takes %d more points, and %d are left"
                            .formatted(allowance.resetAt(), calls, allowance.remaining()));
        }
    }

    /// After an answer.
    void answered(String account, int limit, int remaining, Instant resetAt) {
        Instant now = clock.instant();
        Known before = known(account, now);
        Allowance allowance = new Allowance(limit, remaining, resetAt, before.allowance.pausedUntil());
        boolean told = before.allowance.isUsedUp(now) || !now.isBefore(before.sharedAt.plus(FRESH));
        put(account, allowance, told ? now : before.sharedAt, before.triedAt);
        if (told) {
            tell(account, allowance);
        }
    }

    void limited(String account, RateLimitedException limit) {
        Instant now = clock.instant();
        Allowance before = known(account, now).allowance;
        Allowance after = limit.isUsedUp() ? before.usedUpUntil(limit.until()) : before.pausedUntil(limit.until());
        put(account, after, now, now);
        tell(account, after);
    }

    private Known known(String account, Instant now) {
        Known known = accounts.get(account);
        if (known != null && now.isBefore(known.sharedAt.plus(FRESH))) {
            return known;
        }
        Instant triedAt = known == null ? Instant.EPOCH : known.triedAt;
        Allowance allowance = read(account, known == null ? Allowance.UNKNOWN : known.allowance);
        return put(account, allowance, now, triedAt);
    }

    private Known put(String account, Allowance allowance, Instant sharedAt, Instant triedAt) {
        Known known = new Known(allowance, sharedAt, triedAt);
        if (accounts.put(account, known) == null) {
            Tags tags = Tags.of("account", account);
            meters.gauge(
                    "mokuroku.github.budget.remaining",
                    tags,
                    this,
                    it -> it.of(account).remaining());
            meters.gauge(
                    "mokuroku.github.budget.limit",
                    tags,
                    this,
                    it -> it.of(account).limit());
            meters.gauge("mokuroku.github.budget.reset.seconds", tags, this, it -> it.secondsToReset(account));
        }
        return known;
    }

    private Allowance of(String account) {
        Known known = accounts.get(account);
        return known == null ? Allowance.UNKNOWN : known.allowance;
    }

    private double secondsToReset(String account) {
        return Math.max(
                0, Duration.between(clock.instant(), of(account).resetAt()).toSeconds());
    }

    /// The database may be away: then each replica plans alone.
    private Allowance read(String account, Allowance otherwise) {
        try {
            return kept.of(account).orElse(otherwise);
        } catch (RuntimeException unreachable) {
            LOG.debug("What other replicas know of GitHub's limits cannot be read", unreachable);
            return otherwise;
        }
    }

    private void tell(String account, Allowance allowance) {
        try {
            kept.keep(account, allowance);
        } catch (RuntimeException unreachable) {
            LOG.debug("Other replicas cannot be told of GitHub's limits", unreachable);
        }
    }
}
