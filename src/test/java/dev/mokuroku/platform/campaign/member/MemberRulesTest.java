package dev.mokuroku.platform.campaign.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.platform.campaign.MemberState;
import dev.mokuroku.platform.campaign.VersionMove;
import dev.mokuroku.platform.version.SupportPolicy;
import dev.mokuroku.platform.version.VersionScheme;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemberRulesTest {
    private final MemberRules rules = new MemberRules(
            VersionMove.of("<2.0.0", "3.0.0", VersionScheme.SEMVER, SupportPolicy.NONE), LocalDate.of(2026, 5, 1));

    private Optional<MemberState> state(boolean wasMember, boolean isExempt, String... versions) {
        return rules.stateOf(Arrays.asList(versions), wasMember, isExempt);
    }

    @Test
    void whoUsesAVersionToLeaveIsOpen() {
        assertThat(state(false, false, "1.0.0")).contains(MemberState.OPEN);
        assertThat(state(true, false, "3.0.0", "1.0.0")).contains(MemberState.OPEN);
    }

    @Test
    void whoNeverUsedAVersionToLeaveIsNoMember() {
        assertThat(state(false, false, "3.0.0")).isEmpty();
        assertThat(state(false, true, "2.5.0")).isEmpty();
        assertThat(state(false, false)).isEmpty();
    }

    @Test
    void whoReachedTheTargetWithAllUsesIsDone() {
        assertThat(state(true, false, "3.0.0", "3.4.1")).contains(MemberState.DONE);
        assertThat(state(true, true, "3.0.0")).contains(MemberState.DONE);
    }

    @Test
    void whoLeftWithoutReachingTheTargetIsOpen() {
        assertThat(state(true, false, "2.5.0")).contains(MemberState.OPEN);
        assertThat(state(true, false, "3.0.0", null)).contains(MemberState.OPEN);
        assertThat(state(true, false, "latest")).contains(MemberState.OPEN);
    }

    @Test
    void whoStoppedUsingItIsGone() {
        assertThat(state(true, false)).contains(MemberState.GONE);
    }

    @Test
    void anExemptionCoversWhatIsOpen() {
        assertThat(state(false, true, "1.0.0")).contains(MemberState.EXEMPT);
        assertThat(state(true, true, "2.5.0")).contains(MemberState.EXEMPT);
        assertThat(state(true, true)).contains(MemberState.GONE);
    }
}
