package dev.mokuroku.platform.campaign.member;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.term.EntityTerm;
import dev.mokuroku.index.term.EntityTerms;
import dev.mokuroku.platform.campaign.CampaignKind;
import dev.mokuroku.platform.campaign.MemberState;
import dev.mokuroku.platform.campaign.Progress;
import dev.mokuroku.platform.campaign.store.CampaignKeys;
import dev.mokuroku.platform.campaign.store.CampaignTable;
import dev.mokuroku.platform.campaign.store.Member;
import dev.mokuroku.platform.campaign.store.MemberTable;
import dev.mokuroku.platform.campaign.store.StoredCampaign;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Marks members with their state in each campaign, and campaigns with their progress.
@ApplicationScoped
class CampaignTerms implements EntityTerms {
    private final MemberTable members;
    private final CampaignTable campaigns;

    CampaignTerms(MemberTable members, CampaignTable campaigns) {
        this.members = members;
        this.campaigns = campaigns;
    }

    @Override
    public String name() {
        return CampaignKeys.NAME;
    }

    @Override
    @Transactional
    public Map<EntityRef, Set<EntityTerm>> termsOf(Collection<EntityRef> entities) {
        Map<EntityRef, Set<EntityTerm>> terms = new HashMap<>();
        List<Member> found = members.ofEntities(entities);
        Map<EntityRef, StoredCampaign> ofMembers =
                campaigns.byRefs(found.stream().map(Member::campaign).collect(toSet()));
        found.forEach(member -> {
            StoredCampaign campaign = ofMembers.get(member.campaign());
            if (campaign != null) {
                termsOf(terms, member.entity()).addAll(termsOf(member, campaign));
            }
        });
        Map<EntityRef, StoredCampaign> stored = campaigns.byRefs(
                entities.stream().filter(CampaignKind::isCampaign).toList());
        Map<EntityRef, Progress> progress = members.progressOf(stored.keySet());
        stored.forEach((ref, campaign) ->
                termsOf(terms, ref).addAll(termsOf(campaign, progress.getOrDefault(ref, Progress.NONE))));
        return terms;
    }

    private static Set<EntityTerm> termsOf(Map<EntityRef, Set<EntityTerm>> terms, EntityRef entity) {
        return terms.computeIfAbsent(entity, _ -> new TreeSet<>());
    }

    private static Set<EntityTerm> termsOf(Member member, StoredCampaign campaign) {
        Set<EntityTerm> terms = new TreeSet<>();
        terms.add(new EntityTerm(
                CampaignKeys.state(member.campaign()), member.state().text()));
        terms.add(new EntityTerm(CampaignKeys.wave(member.campaign()), Integer.toString(member.wave())));
        if (campaign.due() != null && campaign.isOpen() && member.state() == MemberState.OPEN) {
            terms.add(new EntityTerm(CampaignKeys.DUE, campaign.due().toString()));
        }
        return terms;
    }

    private static Set<EntityTerm> termsOf(StoredCampaign campaign, Progress progress) {
        Set<EntityTerm> terms = new TreeSet<>();
        terms.add(new EntityTerm(CampaignKeys.STATUS, campaign.status().text()));
        terms.add(new EntityTerm(CampaignKeys.PROGRESS, "%03d".formatted((int) (100 * progress.share()))));
        if (campaign.due() != null) {
            terms.add(new EntityTerm(CampaignKeys.BY, campaign.due().toString()));
        }
        return terms;
    }
}
