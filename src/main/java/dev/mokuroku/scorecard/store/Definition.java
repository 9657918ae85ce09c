package dev.mokuroku.scorecard.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.evaluation.CompiledScorecard;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Outcome;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The checks and facts to which rows refer by their position.
///
/// @param checks ids
/// @param facts names, sorted
/// @param factsOfChecks positions in `facts`, for each check
/// @param factNamesOfChecks names of the same facts, which follow from the others
public record Definition(
        List<String> checks,
        List<String> facts,
        List<List<Integer>> factsOfChecks,
        List<List<String>> factNamesOfChecks) {
    Definition(List<String> checks, List<String> facts, List<List<Integer>> factsOfChecks) {
        this(
                checks,
                facts,
                factsOfChecks,
                factsOfChecks.stream()
                        .map(positions -> positions.stream().map(facts::get).toList())
                        .toList());
    }

    public static Definition of(CompiledScorecard scorecard) {
        List<String> facts = List.copyOf(scorecard.facts());
        Map<String, Integer> positions = new HashMap<>();
        facts.forEach(fact -> positions.put(fact, positions.size()));
        return new Definition(
                scorecard.scorecard().checks().stream().map(Check::id).toList(),
                facts,
                scorecard.factsOfChecks().stream()
                        .map(names -> names.stream().map(positions::get).toList())
                        .toList());
    }

    String toJson() {
        try {
            return PlainJson.MAPPER.writeValueAsString(List.of(checks, facts, factsOfChecks));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Definition parse(String json) {
        try {
            List<?> parts = PlainJson.MAPPER.readValue(json, List.class);
            return new Definition(texts(parts.get(0)), texts(parts.get(1)), positions((List<?>) parts.get(2)));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A definition of scorecard results cannot be read", broken);
        }
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    private static List<List<Integer>> positions(List<?> lists) {
        return lists.stream()
                .map(list -> ((List<?>) list).stream().map(Integer.class::cast).toList())
                .toList();
    }

    String digest() {
        return HexDigest.sha1(toJson().getBytes(UTF_8));
    }

    /// @param letters of the checks
    Map<String, Outcome> outcomes(String letters) {
        Map<String, Outcome> outcomes = LinkedHashMap.newLinkedHashMap(checks.size());
        for (int i = 0; i < checks.size(); i++) {
            outcomes.put(checks.get(i), outcome(letters.charAt(i)));
        }
        return outcomes;
    }

    static String letters(EntityResult result) {
        StringBuilder letters = new StringBuilder();
        result.checks().forEach(check -> letters.append(letter(check.outcome())));
        return letters.toString();
    }

    private static char letter(Outcome outcome) {
        return switch (outcome) {
            case PASS -> 'P';
            case FAIL -> 'F';
            case WARN -> 'W';
            case EXEMPT -> 'X';
            case NOT_APPLICABLE -> 'N';
            case UNKNOWN -> 'U';
            case ERROR -> 'E';
        };
    }

    static Outcome outcome(char letter) {
        return switch (letter) {
            case 'P' -> Outcome.PASS;
            case 'F' -> Outcome.FAIL;
            case 'W' -> Outcome.WARN;
            case 'X' -> Outcome.EXEMPT;
            case 'N' -> Outcome.NOT_APPLICABLE;
            case 'U' -> Outcome.UNKNOWN;
            case 'E' -> Outcome.ERROR;
            default -> throw new IllegalArgumentException("No outcome has the letter " + letter);
        };
    }
}
