package dev.mokuroku.scorecard.techinsights;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Evidence;
import dev.mokuroku.scorecard.evaluation.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The result of a check for an entity, as Tech Insights shows it.
///
/// @param facts that the check read, by name
/// @param result whether the check passes
record InsightResult(Map<String, FactValue> facts, InsightCheck check, boolean result) {
    /// Outcomes that are neither true nor false; Tech Insights leaves such checks out.
    private static final Set<Outcome> LEFT_OUT =
            Set.of(Outcome.NOT_APPLICABLE, Outcome.UNKNOWN, Outcome.ERROR, Outcome.EXEMPT);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FactValue(
            String id,
            String type,
            String description,
            JsonNode value,
            @Nullable Map<String, Object> metadata) {}

    /// Empty if the outcome is neither pass nor fail.
    static Optional<InsightResult> of(
            Scorecard scorecard, EntityResult result, CheckResult checkResult, InsightFacts facts) {
        return scorecard
                .check(checkResult.check())
                .filter(check -> !LEFT_OUT.contains(checkResult.outcome()))
                .map(check -> of(scorecard, check, result, checkResult, facts));
    }

    private static InsightResult of(
            Scorecard scorecard, Check check, EntityResult result, CheckResult checkResult, InsightFacts facts) {
        Map<String, FactValue> values = new LinkedHashMap<>();
        for (String name : checkResult.facts()) {
            Evidence evidence = result.facts().get(name);
            if (evidence != null) {
                values.put(name, value(evidence, facts));
            }
        }
        InsightCheck shown = InsightCheck.of(scorecard, check, InsightFacts.schemasOf(checkResult.facts()));
        return new InsightResult(values, shown.with(outcome(checkResult)), checkResult.outcome() == Outcome.PASS);
    }

    private static Map<String, Object> outcome(CheckResult result) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
        metadata.put("since", result.since().toString());
        if (result.message() != null) {
            metadata.put("message", result.message());
        }
        if (result.number() != null) {
            metadata.put("number", result.number());
        }
        return metadata;
    }

    private static FactValue value(Evidence evidence, InsightFacts facts) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        if (evidence.at() != null) {
            metadata.put("at", evidence.at().toString());
        }
        if (evidence.source() != null) {
            metadata.put("source", evidence.source());
        }
        return new FactValue(
                evidence.fact(),
                facts.typeOf(evidence.fact()),
                facts.descriptionOf(evidence.fact()),
                evidence.value(),
                metadata.isEmpty() ? null : metadata);
    }

    /// The ids of the checks that a caller asks for; empty for all.
    static boolean isWanted(List<String> ids, InsightResult result) {
        return ids.isEmpty() || ids.contains(result.check().id());
    }
}
