package dev.mokuroku.scorecard.techinsights;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Evidence;
import dev.mokuroku.scorecard.evaluation.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The result of a check for an entity in the JSON of Tech Insights: `facts` (those that the check read, by name),
/// `check`, and `result` (whether the check passes).
final class InsightResult extends JsonSerializable.Base {
    /// Outcomes that are neither true nor false; Tech Insights leaves such checks out.
    private static final Set<Outcome> LEFT_OUT =
            Set.of(Outcome.NOT_APPLICABLE, Outcome.UNKNOWN, Outcome.ERROR, Outcome.EXEMPT);

    private final CheckResult checkResult;
    private final CheckJson check;
    /// By name, the JSON of each fact that the checks of the scorecard read.
    private final Map<String, SerializedString> facts;

    private InsightResult(CheckResult checkResult, CheckJson check, Map<String, SerializedString> facts) {
        this.checkResult = checkResult;
        this.check = check;
        this.facts = facts;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record FactValue(
            String id,
            String type,
            String description,
            JsonNode value,
            @Nullable Map<String, Object> metadata) {}

    /// Without those whose outcome is neither pass nor fail.
    ///
    /// @param checks that are wanted, by their id in the scorecard
    static List<InsightResult> of(EntityResult result, Map<String, CheckJson> checks, InsightFacts definitions) {
        Map<String, SerializedString> facts = new HashMap<>();
        result.facts().forEach((name, evidence) -> facts.put(name, json(evidence, definitions)));
        List<InsightResult> results = new ArrayList<>();
        for (CheckResult checkResult : result.checks()) {
            CheckJson check = checks.get(checkResult.check());
            if (check != null && !LEFT_OUT.contains(checkResult.outcome())) {
                results.add(new InsightResult(checkResult, check, facts));
            }
        }
        return results;
    }

    private static SerializedString json(Evidence evidence, InsightFacts definitions) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        if (evidence.at() != null) {
            metadata.put("at", evidence.at().toString());
        }
        if (evidence.source() != null) {
            metadata.put("source", evidence.source());
        }
        FactValue value = new FactValue(
                evidence.fact(),
                definitions.typeOf(evidence.fact()),
                definitions.descriptionOf(evidence.fact()),
                evidence.value(),
                metadata.isEmpty() ? null : metadata);
        return CheckJson.text(value);
    }

    boolean passes() {
        return checkResult.outcome() == Outcome.PASS;
    }

    @Override
    public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("facts");
        for (String name : checkResult.facts()) {
            SerializedString fact = facts.get(name);
            if (fact != null) {
                json.writeFieldName(name);
                json.writeRawValue(fact);
            }
        }
        json.writeEndObject();
        json.writeFieldName("check");
        check.write(checkResult, json);
        json.writeBooleanField("result", passes());
        json.writeEndObject();
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(json, provider);
    }
}
