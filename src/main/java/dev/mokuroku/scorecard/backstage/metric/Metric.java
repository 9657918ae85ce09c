package dev.mokuroku.scorecard.backstage.metric;

import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.ScorecardTerms;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A metric: a scorecard, or one of its checks.
///
/// @param id of letters, digits and `._-`, because the plugin does not encode it in paths
/// @param check null for the scorecard itself
/// @param statuses from the best to the worst
public record Metric(
        String id, Scorecard scorecard, @Nullable Check check, List<MetricStatus> statuses) {
    public static final String NUMBER = "number";
    public static final String BOOLEAN = "boolean";

    public static Metric of(Scorecard scorecard) {
        return new Metric(idOf(scorecard), scorecard, null, LevelStatuses.of(scorecard));
    }

    public static Metric of(Scorecard scorecard, Check check) {
        return new Metric(idOf(scorecard, check.id()), scorecard, check, CheckStatuses.of(check));
    }

    /// `production-readiness`, or `team-a.production-readiness` if its namespace is not the default one.
    public static String idOf(Scorecard scorecard) {
        return ScorecardTerms.nameOf(scorecard.ref()).replace('/', '.');
    }

    /// `production-readiness.has-runbook`
    public static String idOf(Scorecard scorecard, String check) {
        return idOf(scorecard) + "." + check;
    }

    public String title() {
        String title = check == null ? scorecard.title() : check.title();
        return scorecard.draft() ? title + " (draft)" : title;
    }

    public String description() {
        String description = check == null ? scorecard.description() : check.description();
        return description == null ? "" : description;
    }

    public String type() {
        return check != null && !check.isNumber() ? BOOLEAN : NUMBER;
    }

    public @Nullable String unit() {
        return check == null ? "%" : check.unit();
    }

    /// The key of the term that holds the status.
    public String termKey() {
        if (check != null) {
            return ScorecardTerms.checkKey(scorecard, check.id());
        }
        return scorecard.levels().isEmpty() ? ScorecardTerms.passedKey(scorecard) : ScorecardTerms.levelKey(scorecard);
    }

    public List<Rule> rules() {
        return statuses.stream()
                .flatMap(status -> Optional.ofNullable(status.rule()).stream())
                .toList();
    }

    public Optional<MetricStatus> status(String term) {
        return statuses.stream().filter(status -> status.term().equals(term)).findFirst();
    }
}
