package dev.mokuroku.platform.campaign.store;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.campaign.MemberState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A member of a campaign.
///
/// @param versions of the platform component that it uses, sorted
/// @param wave from 1
/// @param since when it became a member
/// @param changedAt when it got its state
/// @param exemptUntil the last day of its exemption; null without an exemption or without an end
public record Member(
        EntityRef campaign,
        EntityRef entity,
        MemberState state,
        List<String> versions,
        int wave,
        Instant since,
        Instant changedAt,
        @Nullable LocalDate exemptUntil) {
    public Member inWave(int newWave) {
        return new Member(campaign, entity, state, versions, newWave, since, changedAt, exemptUntil);
    }
}
