package dev.mokuroku.launch.scorecard;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Prints the answer of a trial for people.
final class TrialText {
    /// Characters that a terminal would obey.
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]");

    private final PrintStream out;

    TrialText(PrintStream out) {
        this.out = out;
    }

    static String shown(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }

    /// @param trial of the field `evaluateScorecard`
    void print(JsonNode trial) {
        trial.path("results").forEach(this::printResult);
        JsonNode totals = trial.path("totals");
        String levels = StreamSupport.stream(totals.path("levels").spliterator(), false)
                .map(level -> "%s %d"
                        .formatted(
                                shown(level.path("name").asText()),
                                level.path("entityCount").asInt()))
                .collect(Collectors.joining(", "));
        out.printf(
                Locale.ROOT,
                "entities: %d, average: %.1f %%, passed: %d, with unknown checks: %d%s%n",
                totals.path("entityCount").asInt(),
                totals.path("averagePercent").asDouble(),
                totals.path("passedCount").asInt(),
                totals.path("unknownCount").asInt(),
                levels.isEmpty() ? "" : "; levels: " + levels);
        if (!trial.path("complete").asBoolean()) {
            out.println("Only the first 10,000 entities were evaluated.");
        }
    }

    private void printResult(JsonNode result) {
        out.printf(
                "%s: %s%d %%%n",
                shown(result.path("entity").path("ref").asText()),
                result.path("level").isTextual() ? shown(result.path("level").asText()) + ", " : "",
                result.path("percent").asInt());
        result.path("checks").forEach(this::printCheck);
    }

    private void printCheck(JsonNode check) {
        String message =
                check.path("message").isTextual() ? ": " + check.path("message").asText() : "";
        out.printf(
                "  %-14s %s%s%n",
                check.path("outcome").asText().toLowerCase(Locale.ROOT),
                shown(check.path("check").path("id").asText()),
                shown(message));
        check.path("evidence").forEach(this::printEvidence);
    }

    private void printEvidence(JsonNode evidence) {
        List<String> origin =
                List.of(evidence.path("source").asText(""), evidence.path("at").asText(""));
        String from = origin.stream()
                .filter(part -> !part.isEmpty() && !part.equals("null"))
                .collect(Collectors.joining(", "));
        out.printf(
                "                 %s = %s%s%s%n",
                shown(evidence.path("fact").asText()),
                shown(evidence.path("value").toString()),
                from.isEmpty() ? "" : " (" + shown(from) + ")",
                evidence.path("stale").asBoolean() ? ", stale" : "");
    }
}
