package dev.mokuroku.scorecard.backstage.metric;

import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Threshold;
import dev.mokuroku.scorecard.evaluation.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The statuses of a check: its outcomes. An unknown outcome has a grey status of its own, because red would be
/// unfair; a stopped evaluation is a calculation that failed.
public final class CheckStatuses {
    private static final int MAX_SCORE = 100;

    private CheckStatuses() {}

    public static List<MetricStatus> of(Check check) {
        String passes = check.isNumber() ? text(check.threshold(), true) : "==true";
        String fails = check.isNumber() ? text(check.threshold(), false) : "==false";
        return List.of(
                status(Outcome.PASS, new Rule("success", passes, Rule.SUCCESS_COLOR, Rule.SUCCESS_ICON), 1, MAX_SCORE),
                status(Outcome.EXEMPT, new Rule("exempt", "", Rule.VIOLET, Rule.EXEMPT_ICON), 0, MAX_SCORE),
                status(Outcome.WARN, new Rule("warning", "", Rule.WARNING_COLOR, Rule.WARNING_ICON), 0, MAX_SCORE),
                status(Outcome.UNKNOWN, new Rule("unknown", "", Rule.GREY, Rule.UNKNOWN_ICON), 0, 0),
                status(Outcome.FAIL, new Rule("error", fails, Rule.ERROR_COLOR, Rule.ERROR_ICON), 0, 0),
                status(Outcome.ERROR, null, null, 0));
    }

    /// The value of the check's term.
    public static String termOf(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /// The rules that the legend shows beside an entity: pass and fail, and the entity's own status.
    public static List<Rule> legend(Metric metric, Outcome outcome) {
        return metric.rules().stream()
                .filter(rule -> rule.key().equals("success")
                        || rule.key().equals("error")
                        || rule.key()
                                .equals(metric.status(termOf(outcome))
                                        .map(MetricStatus::key)
                                        .orElse(null)))
                .toList();
    }

    private static MetricStatus status(Outcome outcome, @Nullable Rule rule, @Nullable Integer value, int score) {
        return new MetricStatus(termOf(outcome), rule, value, score);
    }

    /// In the plugin's grammar, which has no word for what is outside of a range.
    private static String text(@Nullable Threshold threshold, boolean passes) {
        if (threshold == null) {
            return "";
        }
        Double min = threshold.min();
        Double max = threshold.max();
        if (min != null && max != null) {
            return passes ? plain(min) + "-" + plain(max) : "";
        }
        if (min != null) {
            return (passes ? ">=" : "<") + plain(min);
        }
        return max == null ? "" : (passes ? "<=" : ">") + plain(max);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
