package dev.mokuroku.scorecard.techinsights;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Evidence;
import dev.mokuroku.scorecard.evaluation.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /// Without those whose outcome is neither pass nor fail.
    ///
    /// @param checks that are wanted, by their id in the scorecard
    static List<InsightResult> of(EntityResult result, Map<String, InsightCheck> checks, InsightFacts facts) {
        Map<String, FactValue> values = new HashMap<>();
        result.facts().forEach((name, evidence) -> values.put(name, value(evidence, facts)));
        List<InsightResult> results = new ArrayList<>();
        for (CheckResult checkResult : result.checks()) {
            InsightCheck check = checks.get(checkResult.check());
            if (check != null && !LEFT_OUT.contains(checkResult.outcome())) {
                results.add(of(checkResult, check, values));
            }
        }
        return results;
    }

    private static InsightResult of(CheckResult result, InsightCheck check, Map<String, FactValue> values) {
        Map<String, FactValue> own = new LinkedHashMap<>();
        for (String name : result.facts()) {
            FactValue value = values.get(name);
            if (value != null) {
                own.put(name, value);
            }
        }
        return new InsightResult(
                own,
                check.with(InsightFacts.schemasOf(result.facts()), outcome(result)),
                result.outcome() == Outcome.PASS);
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
}
