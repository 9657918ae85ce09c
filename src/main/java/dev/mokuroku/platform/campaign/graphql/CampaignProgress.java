package dev.mokuroku.platform.campaign.graphql;

import dev.mokuroku.platform.campaign.Progress;
import org.eclipse.microprofile.graphql.Description;

@Description("How many members of a campaign have which state.")
public record CampaignProgress(
        @Description("Members that have to move.") int openCount,
        @Description("Members that have moved.") int doneCount,
        @Description("Members that need not move.") int exemptCount,

        @Description("Members that no longer use the platform component.")
        int goneCount,

        @Description("All members.") int totalCount,

        @Description("The share of members that are not open, from 0 to 1.")
        double share) {
    public static CampaignProgress of(Progress progress) {
        return new CampaignProgress(
                Math.toIntExact(progress.open()),
                Math.toIntExact(progress.done()),
                Math.toIntExact(progress.exempt()),
                Math.toIntExact(progress.gone()),
                Math.toIntExact(progress.total()),
                progress.share());
    }
}
