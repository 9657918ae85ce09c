package dev.mokuroku.source.github.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateBudgetTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant RESET = NOW.plus(Duration.ofHours(1));

    private final SettableClock clock = new SettableClock(NOW);
    private final Map<String, Allowance> kept = new HashMap<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RateBudget budget = GithubClients.budget(kept, meters, clock);

    @Test
    void putsOffWhatWouldUseItUp() throws Exception {
        budget.answered("acme", 5_000, 210, RESET);
        budget.checkEnoughFor("acme", 105);
        assertThatThrownBy(() -> budget.checkEnoughFor("acme", 106))
                .hasMessage("put off until 2026-06-01T01:00:00Z, when GitHub's rate limit starts anew:"
                        + " it takes 106 more points, and 210 are left");
        assertThat(meters.counter("mokuroku.github.budget.put.off").count()).isEqualTo(1);
        assertThat(meters.get("mokuroku.github.budget.remaining").gauge().value())
                .isEqualTo(210);
        assertThat(meters.get("mokuroku.github.budget.reset.seconds").gauge().value())
                .isEqualTo(3_600);
        clock.advance(Duration.ofHours(1));
        budget.checkEnoughFor("acme", 106);
    }

    @Test
    void waitsForNoBudgetThatNeverComes() throws Exception {
        budget.answered("acme", 60, 20, RESET);
        budget.checkEnoughFor("acme", 105);
    }

    @Test
    void asksNotInVainOnceItIsUsedUp() throws Exception {
        budget.limited("acme", RateLimitedException.usedUp(RESET));
        assertThatThrownBy(() -> budget.check("acme", false))
                .hasMessage("GitHub's rate limit is used up until 2026-06-01T01:00:00Z");
        budget.check("acme", true);
        clock.advance(Duration.ofSeconds(31));
        budget.check("acme", false); // it may have been raised
        assertThatThrownBy(() -> budget.check("acme", false)).isInstanceOf(RateLimitedException.class);
        budget.answered("acme", 5_000, 4_000, RESET);
        budget.check("acme", false);
    }

    @Test
    void keepsSilentAsLongAsGithubAsks() throws Exception {
        budget.limited("acme", RateLimitedException.paused(NOW.plusSeconds(60)));
        assertThatThrownBy(() -> budget.check("acme", true))
                .hasMessage("GitHub asks to wait until 2026-06-01T00:01:00Z");
        clock.advance(Duration.ofSeconds(60));
        budget.check("acme", false);
    }

    @Test
    void tellsOtherReplicasAndNoOtherAccount() throws Exception {
        RateBudget other = GithubClients.budget(kept, new SimpleMeterRegistry(), clock);
        other.check("acme", false);
        budget.limited("acme", RateLimitedException.paused(NOW.plusSeconds(60)));
        clock.advance(Duration.ofSeconds(10));
        assertThatThrownBy(() -> other.check("acme", false)).isInstanceOf(RateLimitedException.class);
        other.check("umbrella", false);
    }
}
