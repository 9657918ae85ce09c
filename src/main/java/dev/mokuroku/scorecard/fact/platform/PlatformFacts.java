package dev.mokuroku.scorecard.fact.platform;

import static dev.mokuroku.scorecard.fact.FactType.INTEGER;
import static dev.mokuroku.scorecard.fact.FactType.TEXTS;
import static dev.mokuroku.scorecard.fact.FactType.TEXT_MAP;
import static dev.mokuroku.scorecard.fact.FactType.TIME;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.platform.adoption.ComponentUse;
import dev.mokuroku.platform.adoption.ComponentUses;
import dev.mokuroku.platform.adoption.ShownUse;
import dev.mokuroku.platform.campaign.store.CampaignTable;
import dev.mokuroku.platform.campaign.store.Member;
import dev.mokuroku.platform.campaign.store.MemberTable;
import dev.mokuroku.platform.campaign.store.StoredCampaign;
import dev.mokuroku.platform.version.Drift;
import dev.mokuroku.platform.version.SupportStatus;
import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.FactFields;
import dev.mokuroku.scorecard.fact.FactSource;
import dev.mokuroku.scorecard.fact.FactValue;
import dev.mokuroku.scorecard.fact.FactValues;
import dev.mokuroku.scorecard.fact.platform.PlatformUse.Membership;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The facts `platform.*`. Platform components and campaigns have their names, with the namespace if that is not the
/// default one.
@Singleton
public final class PlatformFacts implements FactSource {
    private static final FactFields<PlatformUse> USES = new FactFields<PlatformUse>(
                    "the manifests of the repository, and the versions of platform components")
            .add(
                    "platform.uses",
                    TEXTS,
                    "Names of the platform components that the entity uses.",
                    use -> use.names(any -> true))
            .add(
                    "platform.versions",
                    TEXT_MAP,
                    "The version by the name of the platform component, of several ones the worst.",
                    PlatformUse::versions)
            .add(
                    "platform.support",
                    TEXT_MAP,
                    "supported, deprecated, unsupported or unknown by the name of the platform component.",
                    PlatformUse::support)
            .add(
                    "platform.behind",
                    TEXTS,
                    "Names of the platform components whose version is behind the latest stable one.",
                    use -> use.names(ComponentUse::isBehind))
            .add(
                    "platform.unsupported",
                    TEXTS,
                    "Names of the platform components that are used in an unsupported version.",
                    use -> use.names(SupportStatus.UNSUPPORTED))
            .add(
                    "platform.deprecated",
                    TEXTS,
                    "Names of the platform components that are used in a deprecated version.",
                    use -> use.names(SupportStatus.DEPRECATED))
            .add(
                    "platform.drift_majors",
                    INTEGER,
                    "Major versions that the worst use is behind; 0 if nothing is behind.",
                    use -> use.drift(Drift::majors))
            .add(
                    "platform.drift_versions",
                    INTEGER,
                    "Stable releases that the worst use is behind; 0 if nothing is behind.",
                    use -> use.drift(Drift::versions))
            .add(
                    "platform.behind_since",
                    TIME,
                    "When the first version that is behind was replaced; unknown if nothing is behind.",
                    PlatformUse::behindSince);

    private static final FactFields<PlatformUse> CAMPAIGNS = new FactFields<PlatformUse>("campaigns")
            .add(
                    "platform.campaigns",
                    TEXT_MAP,
                    "open, done, exempt or gone by the name of each campaign of the entity that is not closed.",
                    PlatformUse::campaignStates)
            .add(
                    "platform.open_campaigns",
                    TEXTS,
                    "Names of the campaigns for which the entity has to move.",
                    PlatformUse::openCampaigns)
            .add(
                    "platform.campaign_due",
                    TIME,
                    "The first of the last days of these campaigns, at midnight in UTC; unknown if there is none.",
                    PlatformUse::campaignDue);

    private final ComponentUses uses;
    private final MemberTable members;
    private final CampaignTable campaigns;

    PlatformFacts(ComponentUses uses, MemberTable members, CampaignTable campaigns) {
        this.uses = uses;
        this.members = members;
        this.campaigns = campaigns;
    }

    @Override
    public Collection<FactDefinition> definitions() {
        List<FactDefinition> all = new ArrayList<>(USES.definitions());
        all.addAll(CAMPAIGNS.definitions());
        return all;
    }

    @Override
    public void read(List<IndexedEntity> entities, Set<String> names, FactValues values) {
        List<EntityRef> refs = entities.stream().map(IndexedEntity::ref).toList();
        Map<EntityRef, List<ShownUse>> used = needsAny(USES, names) ? uses.ofEntities(refs) : Map.of();
        Map<EntityRef, List<Membership>> ofCampaigns = needsAny(CAMPAIGNS, names) ? membershipsOf(refs) : Map.of();
        for (EntityRef ref : refs) {
            PlatformUse use =
                    new PlatformUse(used.getOrDefault(ref, List.of()), ofCampaigns.getOrDefault(ref, List.of()));
            USES.read(use, names, (name, value) -> values.put(ref, name, valueOf(value, use)));
            CAMPAIGNS.read(use, names, (name, value) -> values.put(ref, name, FactValue.of(value)));
        }
    }

    private Map<EntityRef, List<Membership>> membershipsOf(List<EntityRef> entities) {
        List<Member> found = members.ofEntities(entities);
        Map<EntityRef, StoredCampaign> stored =
                campaigns.byRefs(found.stream().map(Member::campaign).collect(toSet()));
        Map<EntityRef, List<Membership>> memberships = new HashMap<>();
        for (Member member : found) {
            StoredCampaign campaign = stored.get(member.campaign());
            if (campaign != null && campaign.isOpen()) {
                memberships
                        .computeIfAbsent(member.entity(), _ -> new ArrayList<>())
                        .add(new Membership(member, campaign));
            }
        }
        return memberships;
    }

    private static FactValue valueOf(Object value, PlatformUse use) {
        return new FactValue(value, null, use.declaredIn(), null, null);
    }

    private static boolean needsAny(FactFields<?> fields, Set<String> names) {
        return fields.definitions().stream().map(FactDefinition::name).anyMatch(names::contains);
    }
}
