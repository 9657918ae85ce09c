package dev.mokuroku.platform.campaign.member;

import static java.util.stream.Collectors.groupingBy;

import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.catalog.feed.ChangeLog;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.campaign.MemberState;
import dev.mokuroku.platform.campaign.store.CampaignTable;
import dev.mokuroku.platform.campaign.store.Member;
import dev.mokuroku.platform.campaign.store.MemberTable;
import dev.mokuroku.platform.campaign.store.StoredCampaign;
import dev.mokuroku.platform.campaign.store.UnownedTable;
import dev.mokuroku.platform.usage.PastUse;
import dev.mokuroku.platform.usage.Use;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Computes what takes too long for the transaction of a change: the repositories without entities. Reads before it
/// takes the writer lock; changes that come meanwhile stay pending.
@ApplicationScoped
public class PendingParts {
    private final CampaignTable table;
    private final UnownedTable unowned;
    private final MemberTable members;
    private final MemberReader reader;
    private final WriterLock lock;
    private final ChangeLog changes;
    private final Clock clock;

    PendingParts(
            CampaignTable table,
            UnownedTable unowned,
            MemberTable members,
            MemberReader reader,
            WriterLock lock,
            ChangeLog changes,
            Clock clock) {
        this.table = table;
        this.unowned = unowned;
        this.members = members;
        this.reader = reader;
        this.lock = lock;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    Map<String, MemberState> repositoriesOf(KnownCampaign known, StoredCampaign stored) {
        if (!stored.isOpen()) {
            return unowned.of(stored.ref());
        }
        List<Use> uses = reader.usesOf(known);
        Map<String, List<Use>> current = uses.stream().filter(Use::isUnowned).collect(groupingBy(Use::repository));
        Set<String> before = new HashSet<>(unowned.of(known.campaign().ref()).keySet());
        reader.leftUses(known, uses, stored.startedAt()).stream()
                .filter(past -> past.entities().isEmpty())
                .map(PastUse::repository)
                .forEach(before::add);
        Set<String> owned = uses.stream()
                .filter(use -> !use.isUnowned())
                .map(Use::repository)
                .collect(Collectors.toSet());
        Set<String> candidates = new HashSet<>(before);
        candidates.addAll(current.keySet());
        candidates.removeAll(owned);
        MemberRules rules = reader.rules(known);
        Map<String, MemberState> states = new HashMap<>();
        candidates.forEach(repository -> rules.stateOf(
                        MemberReader.versionsOf(known, current.getOrDefault(repository, List.of())),
                        before.contains(repository),
                        false)
                .ifPresent(state -> states.put(repository, state)));
        return states;
    }

    @Transactional
    void saveRepositories(CampaignTable.Pending contained, Map<String, MemberState> repositories) {
        lock.take();
        unowned.replace(contained.campaign(), repositories, clock.instant());
        table.settle(contained);
    }

    /// @param waves by member; those that are missing keep theirs
    @Transactional
    void saveWaves(CampaignTable.Pending contained, Map<EntityRef, Integer> waves) {
        lock.take();
        Set<Member> stored = new HashSet<>(members.of(contained.campaign(), waves.keySet()));
        List<Member> moved = stored.stream()
                .map(member -> member.inWave(waves.getOrDefault(member.entity(), member.wave())))
                .filter(member -> !stored.contains(member))
                .toList();
        members.save(moved);
        changes.publishTermsChanged(moved.stream().map(Member::entity).toList(), clock.instant());
        table.settle(contained);
    }
}
