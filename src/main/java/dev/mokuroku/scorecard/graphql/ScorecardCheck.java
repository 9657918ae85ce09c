package dev.mokuroku.scorecard.graphql;

import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Scorecard;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A check of a scorecard.")
public record ScorecardCheck(
        @Ignore Scorecard scorecard,

        @NonNull @Id @Description("Its id, unique in the scorecard.")
        String id,

        @NonNull @Description("A name for people to read.") String title,

        @Nullable @Description("What it checks, in Markdown.")
        String description,

        @NonNull @Description("The expression in CEL: a boolean, or a number if there is a limit.")
        String expression,

        @Nullable @Description("The smallest number that passes; null without such a limit.")
        Double min,

        @Nullable @Description("The largest number that passes; null without such a limit.")
        Double max,

        @Nullable @Description("The unit of the number.") String unit,

        @Nullable @Description("What to do when it fails.") ScorecardRemediation remediation,

        @Nullable
        @Description("The level that needs it; null for a scorecard without levels, or with levels by percent.")
        String level,

        @Description("Its weight in the percent.") int weight,

        @NonNull @Description("How much it matters.") ScorecardSeverity severity,

        @Nullable @Description("Before this day, in UTC, a failing check warns; null if it has always been effective.")
        LocalDate effectiveFrom) {
    public static ScorecardCheck of(Scorecard scorecard, Check check) {
        return new ScorecardCheck(
                scorecard,
                check.id(),
                check.title(),
                check.description(),
                check.expression(),
                check.threshold() == null ? null : check.threshold().min(),
                check.threshold() == null ? null : check.threshold().max(),
                check.unit(),
                ScorecardRemediation.of(check.remediation()),
                check.level(),
                check.weight(),
                EnumMirrors.convert(check.severity(), ScorecardSeverity.class),
                check.effectiveFrom());
    }
}
