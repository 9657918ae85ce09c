package dev.mokuroku.platform.campaign.member;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.adoption.KnownComponent;
import dev.mokuroku.platform.campaign.MemberState;
import dev.mokuroku.platform.campaign.OutreachMode;
import dev.mokuroku.platform.campaign.store.Member;
import dev.mokuroku.platform.campaign.store.MemberTable;
import dev.mokuroku.platform.campaign.store.StoredCampaign;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.version.Release;
import dev.mokuroku.platform.version.Version;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// Finds what the repositories of a campaign have to move.
@ApplicationScoped
public class RepositoryMoves {
    private final MemberTable members;
    private final MemberReader reader;
    private final List<CampaignObserver> observers;

    RepositoryMoves(MemberTable members, MemberReader reader, @All List<CampaignObserver> observers) {
        this.members = members;
        this.reader = reader;
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
        String target = targetOf(known);
        return reader.usesOf(known).stream()
                .filter(use -> use.isUnowned() || use.entities().stream().anyMatch(open::contains))
                .filter(use -> rules.anyLeft(Arrays.asList(KnownComponent.versionOf(use.purl(), use.version()))))
                .collect(groupingBy(Use::repository, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(repository -> new RepositoryMove(repository.getKey(), repository.getValue(), target))
                .toList();
    }

    /// The version that the campaign names; of a range the latest stable release in it, else the range as it is
    /// written.
    private static String targetOf(KnownCampaign known) {
        String written = known.campaign().to();
        return known.move().parse(written).isPresent()
                ? written
                : known.component().releases().all().stream()
                        .filter(release -> !release.isPreRelease())
                        .map(Release::version)
                        .filter(known.move().to()::contains)
                        .max(Comparator.naturalOrder())
                        .map(Version::text)
                        .orElse(written);
    }
}
