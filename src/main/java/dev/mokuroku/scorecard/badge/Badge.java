package dev.mokuroku.scorecard.badge;

import dev.mokuroku.scorecard.Level;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a badge says: `Production readiness | Gold`.
///
/// @param color of the right half: `#rrggbb`
record Badge(String label, String message, String color) {
    private static final String GREY = "#6e7781";
    private static final String GREEN = "#1a7f37";
    private static final String RED = "#cf222e";
    /// Of levels without a color that are not the highest.
    private static final String BRONZE = "#8a5a2b";

    private static final Pattern HEX = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
    private static final int MAX_TEXT_LENGTH = 60;

    /// @param result null if the entity has none
    static Badge of(Scorecard scorecard, @Nullable EntityResult result) {
        String label = shortened(scorecard.title());
        if (result == null) {
            return new Badge(label, "not applicable", GREY);
        }
        if (scorecard.levels().isEmpty()) {
            return new Badge(label, result.percent() + " %", result.passed() ? GREEN : RED);
        }
        String name = result.level();
        Level level = name == null ? null : scorecard.level(name).orElse(null);
        return level == null
                ? new Badge(label, "no level", GREY)
                : new Badge(label, shortened(level.title()), colorOf(scorecard, level));
    }

    private static String colorOf(Scorecard scorecard, Level level) {
        if (level.color() != null && HEX.matcher(level.color()).matches()) {
            return level.color();
        }
        return level.equals(scorecard.levels().getLast()) ? GREEN : BRONZE;
    }

    private static String shortened(String text) {
        String printable = text.strip().replaceAll("\\p{Cntrl}", " ");
        return printable.length() <= MAX_TEXT_LENGTH ? printable : printable.substring(0, MAX_TEXT_LENGTH - 1) + "…";
    }
}
