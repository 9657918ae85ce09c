package dev.mokuroku.scorecard.graphql.result;

import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.evaluation.OutcomeCounts;
import dev.mokuroku.scorecard.graphql.ScorecardOutcome;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/// The checks of a result.
@GraphQLApi
public class ScorecardResultGraphQL {
    @Name("checks")
    @NonNull
    @Description(
            "The results of its checks, in the order of the scorecard. Those that are not applicable are left out.")
    public List<@NonNull List<@NonNull ScorecardCheckResult>> checksOf(
            @Source List<ScorecardResult> results,
            @NonNull @DefaultValue("[]") @Description("Which outcomes; all but NOT_APPLICABLE if empty.")
                    List<@NonNull ScorecardOutcome> outcome) {
        List<Outcome> outcomes = outcome.stream()
                .map(one -> EnumMirrors.convert(one, Outcome.class))
                .toList();
        return results.stream().map(result -> checks(result, outcomes)).toList();
    }

    private static List<ScorecardCheckResult> checks(ScorecardResult result, List<Outcome> outcomes) {
        return result.result().checks().stream()
                .filter(check -> outcomes.isEmpty()
                        ? check.outcome() != Outcome.NOT_APPLICABLE
                        : outcomes.contains(check.outcome()))
                .flatMap(check -> shown(result, check))
                .toList();
    }

    private static Stream<ScorecardCheckResult> shown(ScorecardResult result, CheckResult check) {
        return Stream.ofNullable(ScorecardCheckResult.of(result.definition(), result.result(), check));
    }

    @Name("unknownCount")
    @Description("How many of its checks are unknown, so that the result may be better than shown.")
    public List<@NonNull Integer> unknownCountOf(@Source List<ScorecardResult> results) {
        return results.stream()
                .map(result -> OutcomeCounts.of(result.result().checks()).unknown())
                .toList();
    }
}
