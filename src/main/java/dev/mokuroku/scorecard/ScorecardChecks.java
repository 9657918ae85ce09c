package dev.mokuroku.scorecard;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.platform.component.SpecTexts;
import dev.mokuroku.platform.component.SpecViolations;
import dev.mokuroku.scorecard.expression.CompiledExpression;
import dev.mokuroku.scorecard.expression.ExpressionCompiler;
import dev.mokuroku.scorecard.expression.InvalidExpressionException;
import dev.mokuroku.scorecard.expression.MessageTemplate;
import dev.mokuroku.scorecard.expression.ResultType;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/// Finds what a spec that its schema accepts says wrong. One use each.
final class ScorecardChecks {
    private final JsonNode spec;
    private final ExpressionCompiler compiler;
    private final SpecViolations violations = new SpecViolations();
    private final Set<String> levels = new LinkedHashSet<>();
    private final Set<String> checks = new LinkedHashSet<>();

    ScorecardChecks(JsonNode spec, ExpressionCompiler compiler) {
        this.spec = spec;
        this.compiler = compiler;
    }

    Optional<Violation> firstViolation() {
        checkPredicate("/spec/appliesTo", spec.path("appliesTo"));
        checkLevels();
        for (int i = 0; i < spec.path("checks").size(); i++) {
            checkOne("/spec/checks/" + i, spec.path("checks").get(i));
        }
        for (int i = 0; i < spec.path("exemptions").size(); i++) {
            checkExemption("/spec/exemptions/" + i, spec.path("exemptions").get(i));
        }
        return violations.first();
    }

    private void checkLevels() {
        JsonNode written = spec.path("levels");
        int percent = 0;
        for (int i = 0; i < written.size(); i++) {
            String pointer = "/spec/levels/" + i;
            String name = written.get(i).path("name").asText();
            if (name.equals(Level.NONE)) {
                violations.report(pointer + "/name", "must not be none, which means that no level is reached");
            } else if (!levels.add(name)) {
                violations.report(pointer + "/name", "must be unique in the scorecard");
            }
            if (written.get(i).has("minPercent") != written.get(0).has("minPercent")) {
                violations.report(pointer + "/minPercent", "must stand in every level or in none");
            } else if (written.get(i).has("minPercent")
                    && written.get(i).path("minPercent").asInt() <= percent) {
                violations.report(pointer + "/minPercent", "must be greater than that of the level before");
            }
            percent = written.get(i).path("minPercent").asInt();
        }
    }

    private void checkOne(String pointer, JsonNode check) {
        if (!checks.add(check.path("id").asText())) {
            violations.report(pointer + "/id", "must be unique in the scorecard");
        }
        checkLevelOf(pointer + "/level", check.path("level"));
        JsonNode threshold = check.path("threshold");
        if (threshold.has("min")
                && threshold.has("max")
                && threshold.path("min").asDouble() > threshold.path("max").asDouble()) {
            violations.report(pointer + "/threshold/min", "must not be greater than max");
        }
        violations.check(pointer + "/effectiveFrom", check.path("effectiveFrom"), SpecTexts::date);
        checkPredicate(pointer + "/appliesTo", check.path("appliesTo"));
        ResultType type = threshold.isMissingNode() ? ResultType.BOOLEAN : ResultType.NUMBER;
        violations.check(pointer + "/expression", check.path("expression"), text -> compiled(text, type));
        violations.check(pointer + "/message", check.path("message"), this::compiledMessage);
        JsonNode remediation = check.path("remediation");
        violations.check(pointer + "/remediation/url", remediation.path("url"), SpecTexts::webUrl);
        for (String kind : Set.of("template", "campaign")) {
            violations.check(
                    pointer + "/remediation/" + kind,
                    remediation.path(kind),
                    ref -> ScorecardReader.entityRef(ref, kind, EntityRef.DEFAULT_NAMESPACE));
        }
    }

    private CompiledExpression compiled(String expression, ResultType type) {
        try {
            return compiler.compile(expression, type);
        } catch (InvalidExpressionException invalid) {
            throw new IllegalArgumentException("must be a CEL expression: " + invalid.getMessage(), invalid);
        }
    }

    private MessageTemplate compiledMessage(String message) {
        try {
            return MessageTemplate.compile(message, compiler);
        } catch (InvalidExpressionException invalid) {
            throw new IllegalArgumentException(
                    "must be a text with CEL expressions in ${…}: " + invalid.getMessage(), invalid);
        }
    }

    /// Results are evaluated from entities, so what applies to which entity cannot depend on results.
    private void checkPredicate(String pointer, JsonNode predicate) {
        violations.checkPredicate(pointer, predicate);
        if (namesResults(predicate)) {
            violations.report(pointer, "must not have conditions on the results of scorecards");
        }
    }

    private static boolean namesResults(JsonNode predicate) {
        if (predicate.isObject()) {
            return predicate.properties().stream()
                    .anyMatch(field -> field.getKey().toLowerCase(Locale.ROOT).startsWith(ScorecardTerms.NAME + ".")
                            || namesResults(field.getValue()));
        }
        return predicate.isArray()
                && StreamSupport.stream(predicate.spliterator(), false).anyMatch(ScorecardChecks::namesResults);
    }

    private void checkLevelOf(String pointer, JsonNode level) {
        if (level.isMissingNode()) {
            return;
        }
        if (spec.path("levels").path(0).has("minPercent")) {
            violations.report(pointer, "must be left out, because the levels are reached by percent");
        } else if (!levels.contains(level.asText())) {
            violations.report(pointer, oneOf(levels, level));
        }
    }

    private static String oneOf(Set<String> names, JsonNode written) {
        return names.isEmpty()
                ? "must be left out, because the scorecard has none"
                : "must be one of %s but is '%s'".formatted(String.join(", ", names), written.asText());
    }

    private void checkExemption(String pointer, JsonNode exemption) {
        if (!checks.contains(exemption.path("check").asText())) {
            violations.report(pointer + "/check", oneOf(checks, exemption.path("check")));
        }
        violations.check(
                pointer + "/entity",
                exemption.path("entity"),
                ref -> ScorecardReader.entityRef(ref, "component", EntityRef.DEFAULT_NAMESPACE));
        violations.check(pointer + "/until", exemption.path("until"), SpecTexts::date);
    }
}
