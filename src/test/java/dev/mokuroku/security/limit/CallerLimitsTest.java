package dev.mokuroku.security.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.Settings;
import dev.mokuroku.catalog.audit.AuditTrail.Refusals;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.security.AuthConfig;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.Guest;
import dev.mokuroku.security.authentication.Callers;
import dev.mokuroku.security.refusal.RefusalCounts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

public class CallerLimitsTest {
    private static final SecurityIdentity ANN = Callers.identity(new Caller.User(EntityRef.parse("user:default/ann")));
    private static final SecurityIdentity GUEST =
            Callers.identity(new Caller.User(EntityRef.parse("user:default/guest")));
    private static final ClientAddress AFAR = new ClientAddress("203.0.113.7");

    private final List<Refusals> recorded = new ArrayList<>();

    /// @param requests a minute
    /// @param cost a minute
    public static CallerLimits limits(int requests, long cost) {
        return limits(requests, cost, ignored -> {});
    }

    private static CallerLimits limits(int requests, long cost, Consumer<List<Refusals>> trail) {
        CallerLimitConfig config = Settings.of(
                CallerLimitConfig.class,
                Map.of(
                        "mokuroku.limits.requests-per-minute", String.valueOf(requests),
                        "mokuroku.limits.graphql-cost-per-minute", String.valueOf(cost)));
        Guest guest = new Guest(Settings.of(AuthConfig.class, Map.of("mokuroku.auth.guest", "true")));
        return new CallerLimits(config, guest, new RefusalCounts(trail), new SimpleMeterRegistry());
    }

    @Test
    void aCallerHasOneBudgetOverSeveralAddresses() {
        CallerLimits limits = limits(2, 0);
        limits.of(ANN, () -> AFAR).takeRequest();
        limits.of(ANN, () -> ClientAddress.THIS_MACHINE).takeRequest();
        assertThatThrownBy(() -> limits.of(ANN, () -> AFAR).takeRequest())
                .isInstanceOfSatisfying(LimitExceededException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMITED);
                    assertThat(refusal.retryAfterSeconds()).isBetween(1L, 30L);
                })
                .hasMessageMatching("More than 2 requests per minute \\(mokuroku.limits.requests-per-minute\\);"
                        + " retry after \\d+ s");
    }

    @Test
    void guestsAndStrangersShareTheBudgetOfTheirAddress() {
        CallerLimits limits = limits(2, 0);
        limits.of(GUEST, () -> AFAR).takeRequest();
        limits.of(null, () -> AFAR).takeRequest();
        assertThatThrownBy(() -> limits.of(GUEST, () -> AFAR).takeRequest()).isInstanceOf(LimitExceededException.class);
        limits.of(ANN, () -> AFAR).takeRequest();
        limits.of(GUEST, () -> new ClientAddress("203.0.113.8")).takeRequest();
    }

    @Test
    void guestsOfThisMachineHaveNoLimit() {
        assertThat(limits(1, 1).of(GUEST, () -> ClientAddress.THIS_MACHINE)).isSameAs(CallerBudget.UNLIMITED);
    }

    @Test
    void aCallerHasOneBudgetWithWhateverTokens() {
        CallerLimits limits = limits(2, 0);
        EntityRef ann = EntityRef.parse("user:default/ann");
        limits.of(ANN, () -> AFAR).takeRequest();
        limits.of(Callers.identity(new Caller.User(ann, "plugin:search")), () -> AFAR)
                .takeRequest();
        assertThatThrownBy(() -> limits.of(ANN, () -> AFAR).takeRequest()).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void zeroIsNoLimit() {
        assertThat(limits(0, 0).of(ANN, () -> AFAR)).isSameAs(CallerBudget.UNLIMITED);
        CallerBudget onlyCost = limits(0, 10).of(ANN, () -> AFAR);
        for (int i = 0; i < 100; i++) {
            onlyCost.takeRequest();
        }
        onlyCost.takeGraphqlCost(10);
        assertThatThrownBy(() -> onlyCost.takeGraphqlCost(1)).hasMessageContaining("More than 10 GraphQL cost");
    }

    @Test
    void recordsWhoWasRefused() {
        RefusalCounts counts = new RefusalCounts(recorded::addAll);
        CallerLimitConfig config =
                Settings.of(CallerLimitConfig.class, Map.of("mokuroku.limits.graphql-cost-per-minute", "10"));
        Guest guest = new Guest(Settings.of(AuthConfig.class, Map.of()));
        CallerBudget budget = new CallerLimits(config, guest, counts, new SimpleMeterRegistry()).of(ANN, () -> AFAR);
        budget.takeGraphqlCost(10);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> budget.takeGraphqlCost(10)).isInstanceOf(LimitExceededException.class);
        }
        counts.flush();
        assertThat(recorded)
                .containsExactly(new Refusals("user:default/ann", RefusalCounts.LIMITS, "graphql-cost-per-minute", 3));
    }
}
