package dev.mokuroku.platform.campaign.graphql;

import dev.mokuroku.platform.campaign.history.CampaignDay;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The progress of a campaign on a day.")
public record CampaignProgressDay(
        @NonNull @Description("The day in UTC.") LocalDate day,

        @NonNull @Description("The progress at the end of the day, or now.")
        CampaignProgress progress) {
    static CampaignProgressDay of(CampaignDay day) {
        return new CampaignProgressDay(day.day(), CampaignProgress.of(day.progress()));
    }
}
