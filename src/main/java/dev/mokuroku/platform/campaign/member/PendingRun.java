package dev.mokuroku.platform.campaign.member;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.campaign.Campaigns;
import dev.mokuroku.platform.campaign.wave.DependencyGraph;
import dev.mokuroku.platform.campaign.wave.Waves;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/// Takes changes into the repositories and the waves of campaigns, one campaign after the other. Has no transaction of
/// its own.
@ApplicationScoped
class PendingRun {
    private final Campaigns campaigns;
    private final KnownCampaigns known;
    private final CampaignTable table;
    private final MemberTable members;
    private final PendingParts parts;
    private final DependencyGraph graph;

    PendingRun(
            Campaigns campaigns,
            KnownCampaigns known,
            CampaignTable table,
            MemberTable members,
            PendingParts parts,
            DependencyGraph graph) {
        this.campaigns = campaigns;
        this.known = known;
        this.table = table;
        this.members = members;
        this.parts = parts;
        this.graph = graph;
    }

    void run() {
        for (CampaignTable.Pending pending : table.pending()) {
            campaigns.find(pending.campaign()).flatMap(known::find).ifPresent(campaign -> {
                if (pending.repositories() > 0) {
                    table.find(pending.campaign())
                            .ifPresent(stored -> parts.saveRepositories(
                                    new CampaignTable.Pending(pending.campaign(), pending.repositories(), 0),
                                    parts.repositoriesOf(campaign, stored.startedAt())));
                }
                if (pending.waves() > 0) {
                    order(campaign, pending);
                }
            });
        }
    }

    private void order(KnownCampaign campaign, CampaignTable.Pending pending) {
        Set<EntityRef> own =
                members.of(pending.campaign()).stream().map(Member::entity).collect(toSet());
        parts.saveWaves(
                new CampaignTable.Pending(pending.campaign(), 0, pending.waves()),
                Waves.of(own, graph.from(own, campaign.campaign().component())));
    }
}
