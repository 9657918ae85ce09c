package dev.mokuroku.platform.campaign.member;

import dev.mokuroku.catalog.feed.ChangeLog;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.campaign.Campaign;
import dev.mokuroku.platform.campaign.Progress;
import dev.mokuroku.platform.campaign.store.CampaignMarks;
import dev.mokuroku.platform.campaign.store.CampaignTable;
import dev.mokuroku.platform.campaign.store.Member;
import dev.mokuroku.platform.campaign.store.MemberTable;
import dev.mokuroku.platform.campaign.store.StoredCampaign;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes members and the status of campaigns, and publishes the terms of what changed. Rows that stay the same are
/// not written. Call within a transaction, after `WriterLock.take`.
@ApplicationScoped
class MemberWriter {
    private static final String METRIC = "mokuroku.campaign.member.changes";

    private final MemberTable members;
    private final CampaignTable campaigns;
    private final CampaignMarks marks;
    private final ChangeLog changes;
    private final Clock clock;
    private final MeterRegistry meters;

    MemberWriter(
            MemberTable members,
            CampaignTable campaigns,
            CampaignMarks marks,
            ChangeLog changes,
            Clock clock,
            MeterRegistry meters) {
        this.members = members;
        this.campaigns = campaigns;
        this.marks = marks;
        this.changes = changes;
        this.clock = clock;
        this.meters = meters;
    }

    /// Replaces the members of a part of the catalog.
    ///
    /// @return whether anything changed
    boolean replace(EntityRef campaign, Collection<Member> before, Collection<Member> after) {
        Map<EntityRef, Member> old = byEntity(before);
        Map<EntityRef, Member> current = byEntity(after);
        List<Member> changed = after.stream()
                .filter(member -> !member.equals(old.get(member.entity())))
                .toList();
        Set<EntityRef> removed = new HashSet<>(old.keySet());
        removed.removeAll(current.keySet());
        if (changed.isEmpty() && removed.isEmpty()) {
            return false;
        }
        members.save(changed);
        members.delete(campaign, removed);
        boolean isAnyNew = changed.stream().anyMatch(member -> !old.containsKey(member.entity()));
        campaigns.markChanged(campaign, true, isAnyNew || !removed.isEmpty());
        count(changed, old);
        publish(changed, removed);
        return true;
    }

    private void count(List<Member> changed, Map<EntityRef, Member> old) {
        for (Member member : changed) {
            Member before = old.get(member.entity());
            if (before == null || before.state() != member.state()) {
                meters.counter(METRIC, "state", member.state().text()).increment();
            }
        }
    }

    private void publish(List<Member> changed, Set<EntityRef> removed) {
        List<EntityRef> entities =
                new ArrayList<>(changed.stream().map(Member::entity).toList());
        entities.addAll(removed);
        changes.publishTermsChanged(entities, clock.instant());
    }

    /// Writes the status that follows from the members, if the status or the progress changed.
    ///
    /// @param stored with the inputs of the members
    /// @param before as it is stored; null for a campaign that is not stored yet
    void settle(Campaign campaign, StoredCampaign stored, @Nullable StoredCampaign before, boolean membersChanged) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Progress progress = progressOf(campaign.ref());
        StoredCampaign current = stored.settled(campaign, progress, today, now);
        if (!current.equals(before)) {
            campaigns.save(current);
            campaigns.markChanged(campaign.ref(), true, false);
        }
        if (before != null && !current.hasDatesOf(before)) {
            changes.publishTermsChanged(
                    members.of(campaign.ref()).stream().map(Member::entity).toList(), now);
        }
        if (membersChanged || !current.equals(before)) {
            changes.publishTermsChanged(List.of(campaign.ref()), now);
        }
    }

    /// Has the memberships of those that have SBOMs computed anew soon.
    void markSboms(Set<EntityRef> entities) {
        marks.mark(entities);
    }

    StoredCampaign begin(Campaign campaign) {
        return StoredCampaign.begin(campaign, clock.instant());
    }

    Progress progressOf(EntityRef campaign) {
        return members.progressOf(List.of(campaign)).getOrDefault(campaign, Progress.NONE);
    }

    /// The campaign's entity is gone. Its history, its exemptions and its closure are kept for a time.
    void remove(EntityRef campaign) {
        replace(campaign, members.of(campaign), List.of());
        campaigns.markRemoved(campaign, clock.instant());
    }

    private static Map<EntityRef, Member> byEntity(Collection<Member> members) {
        return members.stream().collect(Collectors.toMap(Member::entity, Function.identity()));
    }
}
