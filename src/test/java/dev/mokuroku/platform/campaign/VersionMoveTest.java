package dev.mokuroku.platform.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.platform.version.Deprecation;
import dev.mokuroku.platform.version.InvalidRangeException;
import dev.mokuroku.platform.version.SupportPolicy;
import dev.mokuroku.platform.version.VersionRange;
import dev.mokuroku.platform.version.VersionScheme;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionMoveTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    private static boolean leaves(VersionMove move, String version) {
        return move.leaves(move.parse(version).orElseThrow(), TODAY);
    }

    private static VersionMove move(String from, String to, SupportPolicy policy) {
        return VersionMove.of(from, to, VersionScheme.SEMVER, policy);
    }

    @Test
    void leavesWhatIsBelowTheTargetIfNothingIsNamed() {
        VersionMove move = move(null, "3.1.0", SupportPolicy.NONE);
        assertThat(leaves(move, "3.0.9")).isTrue();
        assertThat(leaves(move, "3.1.0")).isFalse();
        assertThat(leaves(move, "4.0.0")).isFalse();
        assertThat(move.to().contains(move.parse("4.0.0").orElseThrow())).isTrue();
    }

    @Test
    void leavesNothingAboveARange() {
        VersionMove move = move(null, ">=3.1.0|<4.0.0", SupportPolicy.NONE);
        assertThat(leaves(move, "3.0.9")).isTrue();
        assertThat(leaves(move, "3.2.0")).isFalse();
        assertThat(leaves(move, "5.0.0")).isFalse();
    }

    @Test
    void leavesDeprecatedVersionsAboveTheTarget() {
        SupportPolicy policy = new SupportPolicy(
                null,
                List.of(new Deprecation(
                        VersionRange.parse(">=4.0.0|<4.1.0", VersionScheme.SEMVER),
                        TODAY.minusDays(1),
                        "Broken.",
                        null)));
        VersionMove move = move(null, ">=3.1.0|<4.0.0", policy);
        assertThat(leaves(move, "4.0.5")).isTrue();
        assertThat(leaves(move, "4.1.0")).isFalse();
    }

    @Test
    void leavesOnlyTheNamedRangeAndNeverTheTarget() {
        VersionMove move = move("<3.0.0", ">=2.9.0", SupportPolicy.NONE);
        assertThat(leaves(move, "2.8.0")).isTrue();
        assertThat(leaves(move, "2.9.5")).isFalse();
        assertThat(leaves(move("<2.0.0", "3.0.0", SupportPolicy.NONE), "2.5.0")).isFalse();
    }

    @Test
    void refusesARangeOfAnotherScheme() {
        assertThatThrownBy(() -> move("vers:maven/<3.0", "3.0.0", SupportPolicy.NONE))
                .isInstanceOf(InvalidRangeException.class)
                .hasMessageStartingWith("from must be a range of semver versions");
    }
}
