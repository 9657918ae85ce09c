package dev.mokuroku.platform.campaign.member;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.campaign.Campaigns;
import dev.mokuroku.platform.campaign.store.CampaignTable;
import dev.mokuroku.platform.campaign.store.Member;
import dev.mokuroku.platform.campaign.store.MemberTable;
import dev.mokuroku.platform.campaign.store.StoredCampaign;
import dev.mokuroku.platform.campaign.wave.DependencyGraph;
import dev.mokuroku.platform.campaign.wave.Waves;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jboss.logging.Logger;

/// Takes changes into the repositories and the waves of campaigns, one campaign after the other. Has no transaction of
/// its own.
@ApplicationScoped
class PendingRun {
    private static final Logger LOG = Logger.getLogger(PendingRun.class);

    private final Campaigns campaigns;
    private final KnownCampaigns known;
    private final CampaignTable table;
    private final MemberTable members;
    private final PendingParts parts;
    private final DependencyGraph graph;
    private final RepositoryMoves moves;

    PendingRun(
            Campaigns campaigns,
            KnownCampaigns known,
            CampaignTable table,
            MemberTable members,
            PendingParts parts,
            DependencyGraph graph,
            RepositoryMoves moves) {
        this.campaigns = campaigns;
        this.known = known;
        this.table = table;
        this.members = members;
        this.parts = parts;
        this.graph = graph;
        this.moves = moves;
    }

    /// A campaign that fails stays pending, and holds up no other.
    void run() {
        runRemoved();
        for (CampaignTable.Pending pending : table.pending()) {
            try {
                table.find(pending.campaign())
                        .ifPresent(stored -> campaigns
                                .find(pending.campaign())
                                .flatMap(known::find)
                                .ifPresent(campaign -> run(campaign, stored, pending)));
            } catch (RuntimeException failure) {
                LOG.warnf(
                        failure,
                        "The repositories and waves of %s could not be computed; the next attempt follows",
                        pending.campaign());
            }
        }
    }

    private void runRemoved() {
        table.pendingRemoved().forEach(pending -> {
            moves.reportRemoved(pending.campaign());
            table.settle(pending);
        });
    }

    private void run(KnownCampaign campaign, StoredCampaign stored, CampaignTable.Pending pending) {
        if (pending.waves() > 0) {
            order(campaign, pending);
        }
        if (pending.repositories() > 0) {
            moves.report(campaign, stored);
            parts.saveRepositories(
                    new CampaignTable.Pending(pending.campaign(), pending.repositories(), 0),
                    parts.repositoriesOf(campaign, stored));
        }
    }

    private void order(KnownCampaign campaign, CampaignTable.Pending pending) {
        Set<EntityRef> own =
                members.of(pending.campaign()).stream().map(Member::entity).collect(toSet());
        parts.saveWaves(
                new CampaignTable.Pending(pending.campaign(), 0, pending.waves()),
                Waves.of(own, graph.from(own, campaign.component().component())));
    }
}
