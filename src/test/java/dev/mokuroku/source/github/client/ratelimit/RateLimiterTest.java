package dev.mokuroku.source.github.client.ratelimit;

import static dev.mokuroku.source.github.client.ratelimit.RateLimit.Resource.CORE;
import static dev.mokuroku.source.github.client.ratelimit.RateLimit.Resource.GRAPHQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.SettableClock;
import dev.mokuroku.source.github.client.GithubClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant RESET = NOW.plus(Duration.ofHours(1));

    private final SettableClock clock = new SettableClock(NOW);
    private final Map<String, RateLimit> shared = new HashMap<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RateLimiter limiter = GithubClients.limiter(shared, meters, clock);

    @Test
    void putsOffWhatWouldExhaustTheLimit() throws Exception {
        limiter.report("acme", GRAPHQL, 5_000, 210, RESET);
        limiter.checkRoomFor("acme", 105);
        assertThatThrownBy(() -> limiter.checkRoomFor("acme", 106))
                .hasMessage("put off until 2026-06-01T01:00:00Z, when GitHub's rate limit is reset:"
                        + " 106 more points are needed, 210 are left");
        assertThat(meters.counter("mokuroku.github.scans.put.off").count()).isEqualTo(1);
        assertThat(meters.get("mokuroku.github.rate.limit.remaining")
                        .tag("resource", "graphql")
                        .gauge()
                        .value())
                .isEqualTo(210);
        assertThat(meters.get("mokuroku.github.rate.limit.reset.seconds")
                        .gauge()
                        .value())
                .isEqualTo(3_600);
        clock.advance(Duration.ofHours(1));
        limiter.checkRoomFor("acme", 106);
    }

    @Test
    void doesNotWaitForALimitThatNeverFits() throws Exception {
        limiter.report("acme", GRAPHQL, 60, 20, RESET);
        limiter.checkRoomFor("acme", 105);
    }

    @Test
    void triesAnExhaustedLimitNowAndThen() throws Exception {
        limiter.limited("acme", CORE, RateLimitedException.exhausted(RESET));
        assertThatThrownBy(() -> limiter.check("acme", CORE, false))
                .hasMessage("GitHub's rate limit is exhausted until 2026-06-01T01:00:00Z");
        limiter.check("acme", CORE, true);
        clock.advance(Duration.ofSeconds(31));
        limiter.check("acme", CORE, false); // it may have been raised
        assertThatThrownBy(() -> limiter.check("acme", CORE, false)).isInstanceOf(RateLimitedException.class);
        limiter.report("acme", CORE, 5_000, 4_000, RESET);
        limiter.check("acme", CORE, false);
    }

    @Test
    void countsEachResourceOnItsOwn() throws Exception {
        limiter.limited("acme", CORE, RateLimitedException.exhausted(RESET));
        limiter.check("acme", GRAPHQL, false);
        limiter.check("umbrella", CORE, false);
    }

    @Test
    void pausesEveryResourceAsLongAsGithubAsks() throws Exception {
        limiter.limited("acme", CORE, RateLimitedException.paused(NOW.plusSeconds(60)));
        limiter.report("acme", GRAPHQL, 5_000, 4_000, RESET);
        for (RateLimit.Resource resource : RateLimit.Resource.values()) {
            assertThatThrownBy(() -> limiter.check("acme", resource, true))
                    .hasMessage("GitHub asks to wait until 2026-06-01T00:01:00Z");
        }
        clock.advance(Duration.ofSeconds(60));
        limiter.check("acme", CORE, false);
    }

    @Test
    void sharesWhatOneReplicaMet() throws Exception {
        RateLimiter other = GithubClients.limiter(shared, new SimpleMeterRegistry(), clock);
        other.check("acme", CORE, false);
        limiter.limited("acme", CORE, RateLimitedException.paused(NOW.plusSeconds(60)));
        clock.advance(Duration.ofSeconds(10));
        assertThatThrownBy(() -> other.check("acme", CORE, false)).isInstanceOf(RateLimitedException.class);
        other.check("umbrella", CORE, false);
    }
}
