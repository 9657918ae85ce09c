package dev.mokuroku.platform.campaign.member;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.adoption.KnownComponent;
import dev.mokuroku.platform.campaign.MemberState;
import dev.mokuroku.platform.campaign.OutreachMode;
import dev.mokuroku.platform.campaign.store.Member;
import dev.mokuroku.platform.campaign.store.MemberTable;
import dev.mokuroku.platform.campaign.store.StoredCampaign;
import dev.mokuroku.platform.sbom.CurrentSboms.CurrentPackage;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.version.Release;
import dev.mokuroku.platform.version.Version;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Finds what the repositories of a campaign have to move.
@ApplicationScoped
public class RepositoryMoves {
    private final MemberTable members;
    private final MemberReader reader;
    private final EntityRepositories repositories;
    private final List<CampaignObserver> observers;

    RepositoryMoves(
            MemberTable members,
            MemberReader reader,
            EntityRepositories repositories,
            @All List<CampaignObserver> observers) {
        this.members = members;
        this.reader = reader;
        this.repositories = repositories;
        this.observers = List.copyOf(observers);
    }

    /// Calls the observers.
    void report(KnownCampaign known, StoredCampaign stored) {
        if (!observers.isEmpty()) {
            boolean isToAsk = stored.asksToMove() && known.campaign().outreach() != OutreachMode.NONE;
            List<RepositoryMove> own =
                    isToAsk ? QuarkusTransaction.requiringNew().call(() -> of(known)) : List.of();
            observers.forEach(observer -> observer.changed(known.campaign(), stored, own));
        }
    }

    void reportRemoved(EntityRef campaign) {
        observers.forEach(observer -> observer.removed(campaign));
    }

    /// In the order of repositories.
    List<RepositoryMove> of(KnownCampaign known) {
        Set<EntityRef> open = members.of(known.campaign().ref()).stream()
                .filter(member -> member.state() == MemberState.OPEN)
                .map(Member::entity)
                .collect(toSet());
        MemberRules rules = reader.rules(known);
        Optional<String> version = targetOf(known);
        List<Use> uses = reader.usesOf(known);
        Map<String, List<Use>> declared = uses.stream()
                .filter(use -> use.isUnowned() || use.entities().stream().anyMatch(open::contains))
                .filter(use -> rules.anyLeft(Arrays.asList(KnownComponent.versionOf(use.purl(), use.version()))))
                .collect(groupingBy(Use::repository));
        List<CurrentPackage> named = reader.sbomPackagesOf(known, open, byEntity(uses)).stream()
                .filter(one -> rules.anyLeft(Arrays.asList(one.version())))
                .toList();
        Map<String, List<CurrentPackage>> bySbom = repositories.group(named);
        Set<String> all = new TreeSet<>(declared.keySet());
        all.addAll(bySbom.keySet());
        return all.stream()
                .map(repository -> new RepositoryMove(
                        repository,
                        declared.getOrDefault(repository, List.of()),
                        bySbom.getOrDefault(repository, List.of()),
                        version.orElse(known.campaign().to()),
                        version.isPresent()))
                .toList();
    }

    private static Map<EntityRef, List<Use>> byEntity(List<Use> uses) {
        Map<EntityRef, List<Use>> byEntity = new HashMap<>();
        uses.forEach(use -> use.entities()
                .forEach(entity ->
                        byEntity.computeIfAbsent(entity, _ -> new ArrayList<>()).add(use)));
        return byEntity;
    }

    /// The version that the campaign names; of a range the latest stable release in it. Empty if none is known.
    private static Optional<String> targetOf(KnownCampaign known) {
        String written = known.campaign().to();
        return known.move().parse(written).isPresent()
                ? Optional.of(written)
                : known.component().releases().all().stream()
                        .filter(release -> !release.isPreRelease())
                        .map(Release::version)
                        .filter(known.move().to()::contains)
                        .max(Comparator.naturalOrder())
                        .map(Version::text);
    }
}
