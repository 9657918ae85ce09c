package dev.mokuroku.platform.campaign.member;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.adoption.KnownComponent;
import dev.mokuroku.platform.campaign.MemberState;
import dev.mokuroku.platform.campaign.exemption.Exemptions;
import dev.mokuroku.platform.campaign.store.Member;
import dev.mokuroku.platform.component.PackagePattern;
import dev.mokuroku.platform.sbom.CurrentSboms;
import dev.mokuroku.platform.sbom.CurrentSboms.CurrentPackage;
import dev.mokuroku.platform.usage.PastUse;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.usage.Uses;
import dev.mokuroku.platform.version.UtcDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Computes which entities are members of a campaign. Writes nothing. Joins the caller's transaction.
@ApplicationScoped
class MemberReader {
    private final Uses uses;
    private final CurrentSboms sboms;
    private final Exemptions exemptions;
    private final CatalogIndex index;
    private final Clock clock;

    MemberReader(Uses uses, CurrentSboms sboms, Exemptions exemptions, CatalogIndex index, Clock clock) {
        this.uses = uses;
        this.sboms = sboms;
        this.exemptions = exemptions;
        this.index = index.everything();
        this.clock = clock;
    }

    /// The uses of the campaign's platform component now, in any version.
    List<Use> usesOf(KnownCampaign known) {
        return starts(known)
                .flatMap(start -> uses.byPurlPrefix(start).stream())
                .filter(use -> known.component().component().isPackage(use.purl()))
                .distinct()
                .toList();
    }

    private static Stream<String> starts(KnownCampaign known) {
        return known.component().component().packages().stream()
                .map(PackagePattern::start)
                .distinct();
    }

    /// The packages of the campaign's platform component that SBOMs of these entities name. An SBOM counts only if
    /// no manifest of the entity says the version: manifests are newer.
    ///
    /// @param declared the uses of these entities
    List<CurrentPackage> sbomPackagesOf(
            KnownCampaign known, Collection<EntityRef> entities, Map<EntityRef, List<Use>> declared) {
        List<EntityRef> others = entities.stream()
                .filter(entity -> versionsOf(known, declared.getOrDefault(entity, List.of())).stream()
                        .allMatch(Objects::isNull))
                .toList();
        return others.isEmpty()
                ? List.of()
                : starts(known)
                        .flatMap(start -> sboms.byPurlPrefix(start, others).stream())
                        .filter(named -> known.component().component().isPackage(named.purl()))
                        .distinct()
                        .toList();
    }

    /// The entities whose SBOMs name a package of the campaign's platform component.
    Set<EntityRef> entitiesOfSboms(KnownCampaign known) {
        return starts(known)
                .flatMap(start -> sboms.byPurlPrefix(start).stream())
                .filter(named -> known.component().component().isPackage(named.purl()))
                .map(CurrentPackage::entity)
                .collect(toSet());
    }

    /// Uses of versions to leave that ended after the campaign started.
    List<PastUse> leftUses(KnownCampaign known, List<Use> current, Instant start) {
        Set<String> purls = Stream.concat(
                        current.stream().map(Use::purl),
                        known.component().component().packages().stream()
                                .filter(pattern -> !pattern.prefix())
                                .map(PackagePattern::purl))
                .collect(toSet());
        MemberRules rules = rules(known);
        return uses.endedSince(purls, start).stream()
                .filter(past -> rules.anyLeft(Arrays.asList(KnownComponent.versionOf(past.purl(), past.version()))))
                .toList();
    }

    /// The members among these entities.
    ///
    /// @param before the members among them so far, by entity
    /// @param left those that have left a version since the campaign started
    List<Member> membersAmong(
            KnownCampaign known, Collection<EntityRef> entities, Map<EntityRef, Member> before, Set<EntityRef> left) {
        Map<EntityRef, List<@Nullable String>> versionsOf = versionsOf(known, entities);
        Set<EntityRef> applicable = known.isForAll()
                ? new HashSet<>(entities)
                : index.matching(entities, known.campaign().appliesTo());
        ExemptEntities exempt = exemptAmong(known, entities);
        MemberRules rules = rules(known);
        List<Member> members = new ArrayList<>();
        for (EntityRef entity : applicable) {
            List<@Nullable String> versions = versionsOf.getOrDefault(entity, List.of());
            Member old = before.get(entity);
            boolean wasMember = old != null
                    || left.contains(entity)
                    || known.campaign().members().contains(entity);
            rules.stateOf(versions, wasMember, exempt.contains(entity))
                    .map(state -> member(known, entity, state, versions, old, exempt))
                    .ifPresent(members::add);
        }
        return members;
    }

    Set<EntityRef> existing(Collection<EntityRef> entities) {
        return index.matching(entities, EntityFilter.EVERYTHING);
    }

    MemberRules rules(KnownCampaign known) {
        return new MemberRules(known.move(), today());
    }

    LocalDate today() {
        return UtcDay.today(clock);
    }

    /// What the SBOMs of an entity say takes the place of what its manifests do not say.
    private Map<EntityRef, List<@Nullable String>> versionsOf(KnownCampaign known, Collection<EntityRef> entities) {
        Map<EntityRef, List<Use>> declared = uses.byEntities(entities);
        Map<EntityRef, List<@Nullable String>> versions = new HashMap<>();
        sbomPackagesOf(known, entities, declared)
                .forEach(named -> versions.computeIfAbsent(named.entity(), _ -> new ArrayList<>())
                        .add(named.version()));
        declared.forEach((entity, own) -> versions.putIfAbsent(entity, versionsOf(known, own)));
        return versions;
    }

    static List<@Nullable String> versionsOf(KnownCampaign known, List<Use> own) {
        List<@Nullable String> versions = new ArrayList<>();
        own.stream()
                .filter(use -> known.component().component().isPackage(use.purl()))
                .forEach(use -> versions.add(KnownComponent.versionOf(use.purl(), use.version())));
        return versions;
    }

    private ExemptEntities exemptAmong(KnownCampaign known, Collection<EntityRef> entities) {
        return ExemptEntities.of(
                known.campaign().exemptions(),
                exemptions.approved(known.campaign().ref(), entities),
                today());
    }

    private Member member(
            KnownCampaign known,
            EntityRef entity,
            MemberState state,
            List<@Nullable String> versions,
            @Nullable Member old,
            ExemptEntities exempt) {
        Instant now = clock.instant();
        return new Member(
                known.campaign().ref(),
                entity,
                state,
                versions.stream().filter(Objects::nonNull).distinct().sorted().toList(),
                old == null ? 1 : old.wave(),
                old == null ? now : old.since(),
                old != null && old.state() == state ? old.changedAt() : now,
                state == MemberState.EXEMPT ? exempt.until(entity) : null);
    }
}
