package dev.mokuroku.scorecard.graphql;

import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.read.ValueTotals;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The totals of the entities with one value of a field.")
public record ScorecardValueTotals(
        @NonNull @Description("The value, such as the reference of an owner.")
        String value,

        @NonNull @Description("The totals.") ScorecardTotals totals) {
    static ScorecardValueTotals of(Scorecard scorecard, ValueTotals totals) {
        return new ScorecardValueTotals(totals.value(), ScorecardTotals.of(scorecard, totals.totals()));
    }
}
