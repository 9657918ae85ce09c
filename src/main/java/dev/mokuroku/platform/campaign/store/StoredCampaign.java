package dev.mokuroku.platform.campaign.store;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.campaign.Campaign;
import dev.mokuroku.platform.campaign.CampaignStatus;
import dev.mokuroku.platform.campaign.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What Mokuroku computed of a campaign, and whether somebody closed it.
///
/// @param startedAt who used a version to leave at this time or later is a member
/// @param due its last day; null for no end
/// @param metAt since when no member is open; null while one is
/// @param closed null while nobody closed it by a request
/// @param problem why members cannot be computed; null if they can
/// @param computedFrom digest of what all members were last computed from
public record StoredCampaign(
        EntityRef ref,
        EntityRef component,
        Instant startedAt,
        CampaignStatus status,
        @Nullable LocalDate due,
        @Nullable Instant metAt,
        @Nullable Closure closed,
        @Nullable String problem,
        String computedFrom) {
    /// Who closed it.
    ///
    /// @param by null where its descriptor says it
    public record Closure(
            Instant at, @Nullable String by, @Nullable String reason) {}

    public boolean isOpen() {
        return status != CampaignStatus.CLOSED;
    }

    /// Whether members have the same terms of both.
    public boolean hasDatesOf(StoredCampaign other) {
        return isOpen() == other.isOpen() && Objects.equals(due, other.due());
    }

    /// Whether open members, and repositories of no entity, are to move now. A campaign that is met has no open
    /// members, but may have such repositories.
    public boolean asksToMove() {
        return switch (status) {
            case OPEN, OVERDUE, MET -> true;
            case PLANNED, CLOSED -> false;
        };
    }

    /// One that is not stored yet.
    public static StoredCampaign begin(Campaign campaign, Instant now) {
        return new StoredCampaign(
                campaign.ref(), campaign.component(), now, CampaignStatus.OPEN, null, null, null, null, "");
    }

    public StoredCampaign computed(Campaign campaign, @Nullable String newProblem, String from) {
        LocalDate start = campaign.startsAt();
        return new StoredCampaign(
                ref,
                campaign.component(),
                start == null ? startedAt : start.atStartOfDay(ZoneOffset.UTC).toInstant(),
                status,
                due,
                metAt,
                closed,
                newProblem,
                from);
    }

    public boolean isClosed(Campaign campaign) {
        return campaign.closedAt() != null || closed != null;
    }

    /// With the status that follows from the progress.
    public StoredCampaign settled(Campaign campaign, Progress progress, LocalDate today, Instant now) {
        CampaignStatus current = statusOf(campaign, progress, today);
        Instant met = switch (current) {
            case MET -> metAt == null ? now : metAt;
            case CLOSED -> metAt;
            case PLANNED, OPEN, OVERDUE -> null;
        };
        return new StoredCampaign(
                ref, component, startedAt, current, campaign.by(), met, closed, problem, computedFrom);
    }

    /// A campaign without members is not met: its repositories may not be read yet.
    private CampaignStatus statusOf(Campaign campaign, Progress progress, LocalDate today) {
        if (isClosed(campaign)) {
            return CampaignStatus.CLOSED;
        }
        if (!campaign.isStarted(today)) {
            return CampaignStatus.PLANNED;
        }
        if (progress.open() == 0 && progress.total() > 0) {
            return CampaignStatus.MET;
        }
        return campaign.isOverdue(today) ? CampaignStatus.OVERDUE : CampaignStatus.OPEN;
    }
}
