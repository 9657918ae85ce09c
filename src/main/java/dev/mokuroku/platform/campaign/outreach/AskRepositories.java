package dev.mokuroku.platform.campaign.outreach;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.campaign.Campaign;
import dev.mokuroku.platform.campaign.OutreachMode;
import dev.mokuroku.platform.campaign.member.CampaignObserver;
import dev.mokuroku.platform.campaign.member.RepositoryMove;
import dev.mokuroku.platform.campaign.store.StoredCampaign;
import dev.mokuroku.platform.component.PlatformComponent;
import dev.mokuroku.platform.component.PlatformComponents;
import dev.mokuroku.platform.outreach.MovedUse;
import dev.mokuroku.platform.outreach.Outreach;
import dev.mokuroku.platform.outreach.OutreachRequest;
import dev.mokuroku.platform.outreach.OutreachStatus;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Requests an issue or a pull request for each repository that has to move, and ends those of the others.
@ApplicationScoped
class AskRepositories implements CampaignObserver {
    private static final String HAS_MOVED = "Nothing in this repository has to move any more.";
    private static final String HAS_ENDED = "The campaign has ended.";

    private final Outreach outreach;
    private final PlatformComponents components;

    AskRepositories(Outreach outreach, PlatformComponents components) {
        this.outreach = outreach;
        this.components = components;
    }

    @Override
    public void changed(Campaign campaign, StoredCampaign stored, List<RepositoryMove> moves) {
        String name = CampaignName.of(campaign.ref());
        QuarkusTransaction.requiringNew().run(() -> {
            components.find(campaign.component()).ifPresent(component -> ask(campaign, component, moves));
            end(name, moves, stored.isOpen() ? HAS_MOVED : HAS_ENDED);
        });
    }

    @Override
    public void removed(EntityRef campaign) {
        outreach.endAll(CampaignName.of(campaign), HAS_ENDED);
    }

    private void ask(Campaign campaign, PlatformComponent component, List<RepositoryMove> moves) {
        for (RepositoryMove move : moves) {
            outreach.request(new OutreachRequest(
                    CampaignName.of(campaign.ref()),
                    move.repository(),
                    campaign.outreach() == OutreachMode.PULL_REQUEST && move.isWritten(),
                    OutreachBody.title(component, move),
                    OutreachBody.markdown(campaign, component, move),
                    move.uses().stream()
                            .map(use -> new MovedUse(
                                    use.path(),
                                    use.line(),
                                    use.column(),
                                    use.purl(),
                                    use.version().requirement(),
                                    move.target()))
                            .toList()));
        }
    }

    private void end(String campaign, List<RepositoryMove> moves, String comment) {
        Set<String> asked = new HashSet<>();
        moves.forEach(move -> asked.add(move.repository().toLowerCase(Locale.ROOT)));
        outreach.ofCampaign(campaign).stream()
                .map(OutreachStatus::repository)
                .filter(repository -> !asked.contains(repository.toLowerCase(Locale.ROOT)))
                .forEach(repository -> outreach.end(campaign, repository, comment));
    }
}
