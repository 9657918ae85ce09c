package dev.mokuroku.scorecard.graphql.result;

import dev.mokuroku.scorecard.graphql.ScorecardTotals;
import dev.mokuroku.scorecard.graphql.ScorecardView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("What the entities of a group, a system or a domain score together, beside what it scores itself.")
public record ScorecardRollup(
        @NonNull @Description("The scorecard.") ScorecardView scorecard,

        @Nullable @Description("What it scores itself; null if the scorecard does not apply to it.")
        ScorecardResult own,

        @NonNull @Description("How its entities stand.") ScorecardTotals totals) {}
