package dev.mokuroku.scorecard.backstage.metric;

import dev.mokuroku.scorecard.Level;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The statuses of a scorecard: its levels from the highest down, or passed and not passed if there are no levels.
public final class LevelStatuses {
    public static final String PASSED = "passed";
    public static final String NOT_PASSED = "not passed";

    private static final int MAX_SCORE = 100;
    private static final Map<String, String> USUAL_COLORS =
            Map.of("gold", "#d4af37", "silver", "#8f979e", "bronze", "#a9714b", "platinum", "#5b7a8c");
    /// Of levels without a color, from the highest down.
    private static final List<String> COLORS = List.of("#2e7d32", "#7cb342", "#c0ca33", "#fbc02d", "#fb8c00");

    private LevelStatuses() {}

    public static List<MetricStatus> of(Scorecard scorecard) {
        return scorecard.levels().isEmpty() ? passedOrNot() : levels(scorecard.levels());
    }

    /// The value of the scorecard's term.
    public static String termOf(EntityResult result) {
        return result.level() == null ? Boolean.toString(result.passed()) : result.level();
    }

    private static List<MetricStatus> passedOrNot() {
        return List.of(
                new MetricStatus("true", new Rule(PASSED, "", Rule.SUCCESS_COLOR, Rule.SUCCESS_ICON), null, MAX_SCORE),
                new MetricStatus("false", new Rule(NOT_PASSED, "", Rule.WARNING_COLOR, Rule.WARNING_ICON), null, 0));
    }

    private static List<MetricStatus> levels(List<Level> lowestFirst) {
        List<MetricStatus> statuses = new ArrayList<>();
        List<Level> levels = lowestFirst.reversed();
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            String icon = i == 0 ? Rule.SUCCESS_ICON : Rule.WARNING_ICON;
            statuses.add(new MetricStatus(
                    level.name(),
                    new Rule(level.name(), "", color(level, i), icon),
                    null,
                    MAX_SCORE * (levels.size() - i) / levels.size()));
        }
        statuses.add(new MetricStatus(Level.NONE, new Rule(Level.NONE, "", Rule.GREY, Rule.ERROR_ICON), null, 0));
        return List.copyOf(statuses);
    }

    private static String color(Level level, int rank) {
        return level.color() != null
                ? level.color()
                : USUAL_COLORS.getOrDefault(level.name(), COLORS.get(Math.min(rank, COLORS.size() - 1)));
    }
}
