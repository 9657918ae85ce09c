package dev.mokuroku.platform.campaign.graphql.member;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.platform.campaign.exemption.Exemption;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("An exemption of an entity from a campaign, or the request for one.")
public record CampaignExemption(
        @NonNull @Id @Description("Its id.") String id,

        @NonNull @Description("The entity that need not move.")
        EntityView entity,

        @NonNull @Description("What became of the request.") CampaignExemptionState state,

        @NonNull @Description("Why the entity cannot move.") String reason,

        @Nullable @Description("The last day; null for no end.")
        LocalDate until,

        @NonNull @Description("Who requested it.") String requestedBy,
        @NonNull @Description("When it was requested.") Instant requestedAt,
        @Nullable @Description("Who decided.") String decidedBy,
        @Nullable @Description("When it was decided.") Instant decidedAt,
        @Nullable @Description("What who decided said.") String comment) {
    /// @param today for exemptions that have expired
    public static CampaignExemption of(Exemption exemption, EntityView entity, LocalDate today) {
        return new CampaignExemption(
                Long.toString(exemption.id()),
                entity,
                EnumMirrors.convert(exemption.stateOn(today), CampaignExemptionState.class),
                exemption.reason(),
                exemption.until(),
                exemption.requestedBy(),
                exemption.requestedAt(),
                exemption.decidedBy(),
                exemption.decidedAt(),
                exemption.comment());
    }
}
