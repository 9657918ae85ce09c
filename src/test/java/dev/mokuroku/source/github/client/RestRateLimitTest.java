package dev.mokuroku.source.github.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.mokuroku.SettableClock;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.ratelimit.RateLimit;
import dev.mokuroku.source.github.client.ratelimit.RateLimiter;
import dev.mokuroku.source.github.fake.FakeGithub;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RestRateLimitTest {
    private static final Map<String, Object> VARIABLES = Map.of("owner", "acme", "name", "shop");

    @RegisterExtension
    static final FakeGithub GITHUB = new FakeGithub();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-06-01T00:00:00Z"));
    private final Map<String, RateLimit> shared = new HashMap<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RateLimiter limiter = GithubClients.limiter(shared, meters, clock);
    private final GithubConfig config = GithubClients.config(GITHUB.apiUrl(), Map.of());
    private final GithubHost host = GithubClients.hosts(config).scanned();
    private final GithubRest rest = GithubClients.rest(limiter, clock);

    @Test
    void asksNoMoreOnceTheLimitIsUsedUp() {
        answerThatTheLimitIsUsedUp();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(this::ask).hasMessage("GitHub's rate limit is exhausted until 2030-01-01T00:00:00Z");
        }
        assertThat(GITHUB.calls()).hasSize(1);
    }

    @Test
    void leavesGraphQLItsOwnLimit() throws Exception {
        answerThatTheLimitIsUsedUp();
        assertThatThrownBy(this::ask).hasMessageContaining("is exhausted until");
        GITHUB.query("Repository").answers(FakeGithub.named());
        assertThat(GithubClients.of(config, limiter, clock)
                        .query("acme", "repository.graphql", VARIABLES)
                        .has("repository"))
                .isTrue();
    }

    @Test
    void pausesBothApisOnEveryReplica() {
        answers(FakeGithub.refusal(429, "You have exceeded a secondary rate limit.")
                .withHeader("retry-after", "60"));
        String paused = "GitHub asks to wait until 2026-06-01T00:01:00Z";
        assertThatThrownBy(this::ask).hasMessage(paused);
        GithubClient other =
                GithubClients.of(config, GithubClients.limiter(shared, new SimpleMeterRegistry(), clock), clock);
        assertThatThrownBy(() -> other.query("acme", "repository.graphql", VARIABLES))
                .hasMessage(paused);
        assertThat(GITHUB.calls()).containsExactly("GET /repos/acme/shop");
    }

    @Test
    void goesOnAfterAPauseWhoseLengthGithubDoesNotSay() throws Exception {
        answers(FakeGithub.body("errors/secondary-rate-limit.json").withStatus(403));
        assertThatThrownBy(this::ask).hasMessage("GitHub asks to wait until 2026-06-01T00:01:00Z");
        clock.advance(Duration.ofSeconds(61));
        answers(aResponse().withStatus(304));
        ask();
        assertThat(GITHUB.calls()).hasSize(2);
    }

    @Test
    void waitsAMinuteForALimitWhoseResetGithubDoesNotSay() {
        answers(FakeGithub.refusal(403, "API rate limit exceeded for user ID 1.")
                .withHeader("x-ratelimit-remaining", "0"));
        assertThatThrownBy(this::ask).hasMessage("GitHub's rate limit is exhausted until 2026-06-01T00:01:00Z");
    }

    @Test
    void reportsWhatIsLeft() throws Exception {
        answers(aResponse()
                .withStatus(304)
                .withHeader("x-ratelimit-limit", "5000")
                .withHeader("x-ratelimit-remaining", "4321")
                .withHeader("x-ratelimit-reset", "1893456000"));
        ask();
        assertThat(meters.get("mokuroku.github.rate.limit.remaining")
                        .tag("resource", "core")
                        .gauge()
                        .value())
                .isEqualTo(4_321);
        clock.advance(Duration.ofSeconds(11));
        ask();
        assertThat(shared.values())
                .singleElement()
                .satisfies(limit -> assertThat(limit.remaining()).isEqualTo(4_321));
    }

    private static void answers(ResponseDefinitionBuilder response) {
        GITHUB.rest(get("/repos/acme/shop").willReturn(response));
    }

    private void ask() throws GithubException {
        rest.get(host, new RestRequest("acme", host.api("/repos/acme/shop"), RestRequest.JSON, null, 1_000));
    }

    private static void answerThatTheLimitIsUsedUp() {
        answers(FakeGithub.refusal(403, "API rate limit exceeded for user ID 1.")
                .withHeader("x-ratelimit-remaining", "0")
                .withHeader("x-ratelimit-reset", "1893456000"));
    }
}
