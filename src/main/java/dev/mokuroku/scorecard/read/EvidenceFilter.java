package dev.mokuroku.scorecard.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Evidence;
import dev.mokuroku.security.visibility.VisibleCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Takes out of a result what a rule hides from the caller of the current request: names of hidden entities in
/// the values of facts, what comes from private repositories, and messages made of such facts. The outcomes
/// stay: they are of the entity, whoever asks.
@ApplicationScoped
public class EvidenceFilter {
    private final VisibleCatalog visible;

    EvidenceFilter(VisibleCatalog visible) {
        this.visible = visible;
    }

    /// @param result of an entity that the caller may see
    public EntityResult shown(Scorecard scorecard, EntityResult result) {
        if (!visible.isRestricted()) {
            return result;
        }
        Set<EntityRef> named = new HashSet<>();
        result.facts().values().forEach(evidence -> HiddenRefs.collect(evidence.value(), named));
        Predicate<EntityRef> isVisible = visible.among(named);
        Map<String, Evidence> facts = new LinkedHashMap<>();
        Set<String> reduced = new HashSet<>();
        result.facts().forEach((name, evidence) -> {
            Evidence shown = shown(evidence, isVisible);
            facts.put(name, shown);
            if (!shown.equals(evidence)) {
                reduced.add(name);
            }
        });
        return reduced.isEmpty() ? result : without(reduced, facts, scorecard, result);
    }

    private Evidence shown(Evidence evidence, Predicate<EntityRef> isVisible) {
        String link = evidence.link();
        if (link != null && !visible.allowsAccess(link)) {
            return new Evidence(evidence.fact(), NullNode.getInstance(), evidence.at(), null, null, evidence.stale());
        }
        JsonNode value = HiddenRefs.remove(evidence.value(), isVisible.negate());
        return value.equals(evidence.value())
                ? evidence
                : new Evidence(
                        evidence.fact(), value, evidence.at(), evidence.source(), evidence.link(), evidence.stale());
    }

    private static EntityResult without(
            Set<String> reduced, Map<String, Evidence> facts, Scorecard scorecard, EntityResult result) {
        return new EntityResult(
                result.scorecard(),
                result.entity(),
                result.level(),
                result.percent(),
                result.passed(),
                result.checks().stream()
                        .map(check -> check.message() != null
                                        && check.facts().stream().anyMatch(reduced::contains)
                                ? withoutMessage(scorecard, check)
                                : check)
                        .toList(),
                facts,
                result.evaluatedAt(),
                result.changedAt());
    }

    private static CheckResult withoutMessage(Scorecard scorecard, CheckResult result) {
        String title = scorecard.check(result.check()).map(Check::title).orElse(result.check());
        return new CheckResult(
                result.check(),
                result.outcome(),
                result.number(),
                "%s: not met".formatted(title),
                result.facts(),
                result.unknownFacts(),
                result.since(),
                result.exemptUntil());
    }
}
