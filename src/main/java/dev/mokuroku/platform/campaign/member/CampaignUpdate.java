package dev.mokuroku.platform.campaign.member;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.campaign.Campaign;
import dev.mokuroku.platform.campaign.Campaigns;
import dev.mokuroku.platform.campaign.member.KnownCampaigns.Found;
import dev.mokuroku.platform.campaign.store.CampaignTable;
import dev.mokuroku.platform.campaign.store.Member;
import dev.mokuroku.platform.campaign.store.MemberTable;
import dev.mokuroku.platform.campaign.store.StoredCampaign;
import dev.mokuroku.platform.release.ReleasesObserver;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.usage.UsesObserver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Computes who is a member of which campaign. Closed campaigns stay as they were when they were closed.
@ApplicationScoped
public class CampaignUpdate implements UsesObserver, ReleasesObserver {
    private final Campaigns campaigns;
    private final KnownCampaigns known;
    private final CampaignTable table;
    private final MemberTable members;
    private final MemberReader reader;
    private final MemberWriter writer;
    private final WriterLock lock;

    CampaignUpdate(
            Campaigns campaigns,
            KnownCampaigns known,
            CampaignTable table,
            MemberTable members,
            MemberReader reader,
            MemberWriter writer,
            WriterLock lock) {
        this.campaigns = campaigns;
        this.known = known;
        this.table = table;
        this.members = members;
        this.reader = reader;
        this.writer = writer;
        this.lock = lock;
    }

    @Override
    public void changed(UsesChange change) {
        for (StoredCampaign stored : table.open()) {
            campaigns
                    .find(stored.ref())
                    .flatMap(known::find)
                    .filter(campaign -> change.purls().stream()
                            .anyMatch(campaign.component().component()::isPackage))
                    .ifPresent(campaign -> {
                        table.markChanged(stored.ref(), true, false);
                        update(campaign, stored, change.entities());
                    });
        }
    }

    /// After the releases or the policy of a platform component changed.
    @Override
    @Transactional
    public void changed(EntityRef component) {
        lock.take();
        table.openOf(List.of(component)).forEach(stored -> refresh(stored.ref()));
    }

    /// Computes the members among these entities anew, of one campaign.
    @Transactional
    public void update(EntityRef campaign, Collection<EntityRef> entities) {
        lock.take();
        table.find(campaign)
                .filter(StoredCampaign::isOpen)
                .ifPresent(stored -> campaigns
                        .find(campaign)
                        .flatMap(known::find)
                        .ifPresent(found -> update(found, stored, entities)));
    }

    /// After entities were created, changed or removed.
    ///
    /// @param existing those of the changed entities that the catalog has
    @Transactional
    public void entitiesChanged(Set<EntityRef> changed, Set<EntityRef> existing) {
        lock.take();
        writer.markSboms(existing);
        for (StoredCampaign stored : table.open()) {
            campaigns.find(stored.ref()).flatMap(known::find).ifPresent(campaign -> {
                List<Member> before = members.of(stored.ref(), changed);
                List<Member> left = before.stream()
                        .filter(member -> existing.contains(member.entity()))
                        .toList();
                if (!before.isEmpty()) {
                    table.markChanged(stored.ref(), false, true);
                }
                boolean isAnyGone = writer.replace(stored.ref(), before, left);
                writer.settle(campaign.campaign(), stored, stored, isAnyGone);
                if (!campaign.isForAll()) {
                    update(campaign, stored, existing);
                }
            });
        }
    }

    private void update(KnownCampaign campaign, StoredCampaign stored, Collection<EntityRef> entities) {
        List<Member> before = members.of(stored.ref(), entities);
        List<Member> after = reader.membersAmong(campaign, entities, byEntity(before), Set.of());
        boolean isChanged = writer.replace(stored.ref(), before, after);
        writer.settle(campaign.campaign(), stored, stored, isChanged);
    }

    /// Computes a campaign anew, if what its members are computed from changed. Nothing is left of one that is gone.
    @Transactional
    public void refresh(EntityRef ref) {
        lock.take();
        campaigns
                .find(ref)
                .ifPresentOrElse(this::refresh, () -> table.find(ref).ifPresent(stored -> writer.remove(ref)));
    }

    /// Computes all members of a campaign anew.
    @Transactional
    void recompute(EntityRef ref) {
        lock.take();
        table.find(ref)
                .ifPresent(stored -> campaigns.find(ref).flatMap(known::find).ifPresent(campaign -> {
                    boolean isChanged = recompute(campaign, stored);
                    writer.settle(campaign.campaign(), stored, stored, isChanged);
                    table.markChanged(ref, true, true);
                }));
    }

    private void refresh(Campaign campaign) {
        StoredCampaign before = table.find(campaign.ref()).orElse(null);
        StoredCampaign stored =
                before != null ? before : table.findRemoved(campaign.ref()).orElseGet(() -> writer.begin(campaign));
        boolean isNew = before == null || (!before.isOpen() && !before.isClosed(campaign));
        boolean isChanged = false;
        StoredCampaign current = stored;
        if (isNew || !stored.isClosed(campaign)) {
            switch (known.of(campaign)) {
                case Found.Problem problem -> current = stored.computed(campaign, problem.reason(), "");
                case Found.Known found -> {
                    String digest = found.campaign().digest(reader.today());
                    current = stored.computed(campaign, null, digest);
                    if (isNew || !digest.equals(stored.computedFrom())) {
                        isChanged = recompute(found.campaign(), current);
                    }
                }
            }
        }
        writer.settle(campaign, current, before, isChanged);
        if (isChanged || isNew) {
            table.markChanged(campaign.ref(), true, true);
        }
    }

    private boolean recompute(KnownCampaign campaign, StoredCampaign stored) {
        Map<EntityRef, Member> before = byEntity(members.of(stored.ref()));
        List<Use> current = reader.usesOf(campaign);
        Set<EntityRef> left = reader.leftUses(campaign, current, stored.startedAt()).stream()
                .flatMap(past -> past.entities().stream())
                .collect(toSet());
        Set<EntityRef> candidates = new HashSet<>(before.keySet());
        current.forEach(use -> candidates.addAll(use.entities()));
        candidates.addAll(reader.entitiesOfSboms(campaign));
        candidates.addAll(left);
        candidates.addAll(campaign.campaign().members());
        List<Member> after = reader.membersAmong(campaign, reader.existing(candidates), before, left);
        return writer.replace(stored.ref(), before.values(), after);
    }

    private static Map<EntityRef, Member> byEntity(List<Member> members) {
        return members.stream().collect(toMap(Member::entity, Function.identity()));
    }
}
