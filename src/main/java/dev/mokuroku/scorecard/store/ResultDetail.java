package dev.mokuroku.scorecard.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a row holds of a result beside its columns, as compact JSON: positions in place of names, and only what a check
/// has.
///
/// - `t`: since when each check has its outcome, in milliseconds; one number if it is the same for all
/// - `m`, `n`, `u`, `x`: messages, numbers, unknown facts, ends of exemptions, by position of the check
/// - `f`: for each fact value, time, source, link, and whether it is stale; null for a fact that is not known
final class ResultDetail {
    private final Definition definition;
    private final JsonNode json;

    private ResultDetail(Definition definition, JsonNode json) {
        this.definition = definition;
        this.json = json;
    }

    static String write(EntityResult result, Definition definition) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        writeTimes(result.checks(), json.putArray("t"));
        Map<String, Integer> positions = new HashMap<>();
        definition.facts().forEach(fact -> positions.put(fact, positions.size()));
        for (int i = 0; i < result.checks().size(); i++) {
            CheckResult check = result.checks().get(i);
            String position = Integer.toString(i);
            if (check.message() != null) {
                json.withObjectProperty("m").put(position, check.message());
            }
            if (check.number() != null) {
                json.withObjectProperty("n").put(position, check.number());
            }
            if (check.exemptUntil() != null) {
                json.withObjectProperty("x").put(position, check.exemptUntil());
            }
            if (!check.unknownFacts().isEmpty()) {
                ArrayNode unknown = json.withObjectProperty("u").putArray(position);
                check.unknownFacts().forEach(fact -> unknown.add(positions.get(fact)));
            }
        }
        ArrayNode facts = json.putArray("f");
        definition.facts().forEach(fact -> facts.add(evidence(result.facts().get(fact))));
        return json.toString();
    }

    private static void writeTimes(List<CheckResult> checks, ArrayNode times) {
        boolean isOne = checks.stream().map(CheckResult::since).distinct().count() == 1;
        checks.stream()
                .limit(isOne ? 1 : checks.size())
                .forEach(check -> times.add(check.since().toEpochMilli()));
    }

    private static @Nullable JsonNode evidence(@Nullable Evidence evidence) {
        if (evidence == null) {
            return null;
        }
        ArrayNode parts = JsonNodeFactory.instance.arrayNode().add(evidence.value());
        if (evidence.at() != null || evidence.source() != null || evidence.link() != null || evidence.stale()) {
            parts.add(evidence.at() == null ? null : evidence.at().toEpochMilli());
            parts.add(evidence.source()).add(evidence.link()).add(evidence.stale());
        }
        return parts;
    }

    static ResultDetail parse(String text, Definition definition) {
        try {
            return new ResultDetail(definition, PlainJson.MAPPER.readTree(text));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A result of a scorecard cannot be read", broken);
        }
    }

    /// @param letters of the outcomes
    List<CheckResult> checks(String letters) {
        List<CheckResult> checks = new ArrayList<>();
        List<List<String>> namesOfChecks = definition.factNamesOfChecks();
        for (int i = 0; i < definition.checks().size(); i++) {
            String position = Integer.toString(i);
            JsonNode times = json.path("t");
            checks.add(new CheckResult(
                    definition.checks().get(i),
                    Definition.outcome(letters.charAt(i)),
                    json.path("n").has(position) ? json.path("n").path(position).asDouble() : null,
                    text(json.path("m").path(position)),
                    namesOfChecks.get(i),
                    unknown(json.path("u").path(position)),
                    Instant.ofEpochMilli(times.path(times.size() == 1 ? 0 : i).asLong()),
                    text(json.path("x").path(position))));
        }
        return List.copyOf(checks);
    }

    Map<String, Evidence> facts() {
        Map<String, Evidence> facts = new LinkedHashMap<>();
        for (int i = 0; i < definition.facts().size(); i++) {
            JsonNode parts = json.path("f").path(i);
            if (parts.isArray()) {
                String name = definition.facts().get(i);
                facts.put(
                        name,
                        new Evidence(
                                name,
                                parts.path(0),
                                parts.path(1).isNumber()
                                        ? Instant.ofEpochMilli(parts.path(1).asLong())
                                        : null,
                                text(parts.path(2)),
                                text(parts.path(3)),
                                parts.path(4).asBoolean()));
            }
        }
        return facts;
    }

    private List<String> unknown(JsonNode positions) {
        List<String> names = new ArrayList<>();
        positions.forEach(position -> names.add(definition.facts().get(position.asInt())));
        return List.copyOf(names);
    }

    private static @Nullable String text(JsonNode text) {
        return text.isTextual() ? text.asText() : null;
    }
}
