package dev.mokuroku.platform.campaign.graphql.member;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.platform.campaign.graphql.CampaignMemberState;
import dev.mokuroku.platform.campaign.graphql.CampaignView;
import dev.mokuroku.platform.campaign.store.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("How far an entity has come in a campaign.")
public record CampaignMembership(
        @NonNull @Description("The campaign.") CampaignView campaign,
        @NonNull @Description("The member.") EntityView entity,
        @NonNull @Description("How far it has come.") CampaignMemberState state,

        @Description("Its wave, from 1: what it depends on is in earlier waves.")
        int wave,

        @NonNull @Description("The versions of the platform component that it uses.")
        List<@NonNull String> versions,

        @NonNull @Description("Since when it is a member.") Instant since,

        @NonNull @Description("Since when it has this state.")
        Instant stateSince,

        @Nullable @Description("The last day of its exemption; null without an exemption or without an end.")
        LocalDate exemptUntil) {
    static CampaignMembership of(Member member, CampaignView campaign, EntityView entity) {
        return new CampaignMembership(
                campaign,
                entity,
                EnumMirrors.convert(member.state(), CampaignMemberState.class),
                member.wave(),
                member.versions(),
                member.since(),
                member.changedAt(),
                member.exemptUntil());
    }
}
