package dev.mokuroku.scorecard.graphql.digest;

import dev.mokuroku.scorecard.digest.TeamDigest;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An exemption that ends soon.")
public record ScorecardExpiringExemption(
        @NonNull @Description("The reference of the scorecard.")
        String scorecardRef,

        @NonNull @Description("The id of the check.") String check,

        @NonNull @Description("The reference of the entity.")
        String entityRef,

        @NonNull @Description("Its last day, in UTC.") LocalDate until,
        @NonNull @Description("Why it was granted.") String reason) {
    static ScorecardExpiringExemption of(TeamDigest.ExpiringExemption exemption) {
        return new ScorecardExpiringExemption(
                exemption.scorecard().ref().toString(),
                exemption.check(),
                exemption.entity().toString(),
                exemption.until(),
                exemption.reason());
    }
}
