package dev.mokuroku.platform.campaign.member;

import dev.mokuroku.platform.campaign.MemberState;
import dev.mokuroku.platform.campaign.VersionMove;
import dev.mokuroku.platform.version.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Decides the state of what uses a platform component, or used it. Pure.
record MemberRules(VersionMove move, LocalDate today) {
    /// A use whose version is not known is neither left nor reached: a member with such a use stays open.
    ///
    /// @param versions of all uses; null for a version that is not known
    /// @param wasMember whether it has used a version to leave since the campaign started
    /// @return empty for no member
    Optional<MemberState> stateOf(List<@Nullable String> versions, boolean wasMember, boolean isExempt) {
        if (anyLeft(versions)) {
            return Optional.of(isExempt ? MemberState.EXEMPT : MemberState.OPEN);
        }
        if (!wasMember) {
            return Optional.empty();
        }
        if (versions.isEmpty()) {
            return Optional.of(MemberState.GONE);
        }
        if (versions.stream().allMatch(version -> is(version, move.to()::contains))) {
            return Optional.of(MemberState.DONE);
        }
        return Optional.of(isExempt ? MemberState.EXEMPT : MemberState.OPEN);
    }

    boolean anyLeft(List<@Nullable String> versions) {
        return versions.stream().anyMatch(version -> is(version, known -> move.leaves(known, today)));
    }

    private boolean is(@Nullable String version, Predicate<Version> condition) {
        return move.parse(version).filter(condition).isPresent();
    }
}
