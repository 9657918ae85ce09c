package dev.mokuroku.platform.campaign.member;

import dev.mokuroku.platform.adoption.KnownComponents;
import dev.mokuroku.platform.campaign.Campaign;
import dev.mokuroku.platform.campaign.VersionMove;
import dev.mokuroku.platform.version.InvalidRangeException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Campaigns with the platform components that they are about.
@ApplicationScoped
class KnownCampaigns {
    private final KnownComponents components;

    KnownCampaigns(KnownComponents components) {
        this.components = components;
    }

    /// Members can be computed, or there is a reason why not.
    sealed interface Found {
        record Known(KnownCampaign campaign) implements Found {}

        record Problem(String reason) implements Found {}
    }

    Found of(Campaign campaign) {
        return components
                .find(campaign.component())
                .<Found>map(component -> {
                    try {
                        return new Found.Known(new KnownCampaign(
                                campaign,
                                component,
                                VersionMove.of(
                                        campaign.from(), campaign.to(), component.scheme(), component.policy())));
                    } catch (InvalidRangeException invalid) {
                        return new Found.Problem(invalid.getMessage());
                    }
                })
                .orElseGet(() -> new Found.Problem(
                        "platformComponent %s is not in the catalog".formatted(campaign.component())));
    }

    /// Empty where members cannot be computed.
    Optional<KnownCampaign> find(Campaign campaign) {
        return of(campaign) instanceof Found.Known known ? Optional.of(known.campaign()) : Optional.empty();
    }
}
