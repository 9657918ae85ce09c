package dev.mokuroku.platform.exemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExemptionDecisionsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-10");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    private final Rules rules = new Rules();
    private final ExemptionDecisions<Sample> decisions = new ExemptionDecisions<>(rules, () -> {}, CLOCK);

    private record Sample(
            long id, ExemptionState state, @Nullable LocalDate until) implements RequestedExemption {}

    @Test
    void aRequestIsDecidedOnce() {
        assertThat(decisions.approve(1, _ -> DAY, " fine ")).isEqualTo(new Sample(1, ExemptionState.APPROVED, DAY));
        assertThat(rules.comment).isEqualTo("fine");
        refused(() -> decisions.approve(1, _ -> DAY, null), ErrorCode.CONFLICT);
        refused(() -> decisions.deny(1, null), ErrorCode.CONFLICT);
        assertThat(decisions.revoke(1, " ").state()).isEqualTo(ExemptionState.REVOKED);
        assertThat(rules.comment).isNull();
        refused(() -> decisions.revoke(1, null), ErrorCode.CONFLICT);
    }

    @Test
    void whatIsHiddenIsNotFound() {
        rules.visible = false;
        refused(() -> decisions.approve(1, _ -> DAY, null), ErrorCode.NOT_FOUND);
        refused(() -> decisions.deny(1, null), ErrorCode.NOT_FOUND);
        refused(() -> decisions.revoke(1, null), ErrorCode.NOT_FOUND);
        rules.visible = true;
        refused(() -> decisions.deny(2, null), ErrorCode.NOT_FOUND);
    }

    @Test
    void whoMayRequestMayOnlyTakeBack() {
        rules.mayDecide = false;
        refused(() -> decisions.approve(1, _ -> DAY, null), ErrorCode.FORBIDDEN);
        refused(() -> decisions.deny(1, null), ErrorCode.FORBIDDEN);
        rules.mayRequest = false;
        refused(() -> decisions.revoke(1, null), ErrorCode.FORBIDDEN);
        assertThat(rules.stored.state()).isEqualTo(ExemptionState.REQUESTED);
        rules.mayRequest = true;
        assertThat(decisions.revoke(1, null).state()).isEqualTo(ExemptionState.REVOKED);
    }

    @Test
    void permissionIsCheckedBeforeTheLastDay() {
        rules.mayDecide = false;
        refused(
                () -> decisions.approve(
                        1,
                        _ -> {
                            throw new AssertionError();
                        },
                        null),
                ErrorCode.FORBIDDEN);
    }

    @Test
    void aDecisionOfSomebodyElseIsAConflict() {
        rules.isDecidedMeanwhile = true;
        refused(() -> decisions.deny(1, null), ErrorCode.CONFLICT);
    }

    @Test
    void theLastDayCounts() {
        assertThat(ExemptionState.APPROVED.on(DAY, DAY)).isEqualTo(ExemptionState.APPROVED);
        assertThat(ExemptionState.APPROVED.on(DAY.plusDays(1), DAY)).isEqualTo(ExemptionState.EXPIRED);
        assertThat(ExemptionState.APPROVED.on(DAY, null)).isEqualTo(ExemptionState.APPROVED);
        assertThat(ExemptionState.DENIED.on(DAY.plusDays(1), DAY)).isEqualTo(ExemptionState.DENIED);
        assertThat(ExemptionState.REQUESTED.isInForce(null, DAY)).isFalse();
    }

    private static void refused(ThrowingCallable decision, ErrorCode code) {
        assertThatThrownBy(decision)
                .isInstanceOfSatisfying(
                        CatalogException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    /// Of one exemption, which is requested.
    private static final class Rules implements ExemptionRules<Sample> {
        private Sample stored = new Sample(1, ExemptionState.REQUESTED, null);
        private boolean visible = true;
        private boolean mayDecide = true;
        private boolean mayRequest = true;
        private boolean isDecidedMeanwhile;
        private @Nullable String comment;

        @Override
        public Optional<Sample> find(long id) {
            return id == stored.id() ? Optional.of(stored) : Optional.empty();
        }

        @Override
        public boolean isVisible(Sample exemption) {
            return visible;
        }

        @Override
        public void checkDecide(Sample exemption) {
            if (!mayDecide) {
                throw new CatalogException(ErrorCode.FORBIDDEN, "not allowed");
            }
        }

        @Override
        public boolean mayRequest(Sample exemption) {
            return mayRequest;
        }

        @Override
        public boolean decide(Sample exemption, ExemptionState before, Decision decision) {
            if (isDecidedMeanwhile || stored.state() != before) {
                return false;
            }
            stored = new Sample(exemption.id(), decision.state(), decision.until());
            comment = decision.comment();
            return true;
        }

        @Override
        public String caller() {
            return "user:default/ada";
        }
    }
}
