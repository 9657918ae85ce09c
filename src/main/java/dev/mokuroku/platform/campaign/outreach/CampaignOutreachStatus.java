package dev.mokuroku.platform.campaign.outreach;

import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.platform.outreach.OutreachStatus;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The issue or the pull request by which a campaign asks a repository to move.")
public record CampaignOutreachStatus(
        @NonNull @Description("owner/name of the repository.")
        String repository,

        @NonNull @Description("What the repository has.") OutreachProgress state,

        @Nullable @Description("The address of the pull request, else of the issue; null if there is neither.")
        String url,

        @Nullable @Description("Why there is an issue instead of a pull request, or why there is nothing.")
        String reason,

        @NonNull @Description("When the state last changed.")
        Instant changedAt) {
    static CampaignOutreachStatus of(OutreachStatus status) {
        return new CampaignOutreachStatus(
                status.repository(),
                EnumMirrors.convert(status.state(), OutreachProgress.class),
                status.url(),
                status.reason(),
                status.changedAt());
    }
}
