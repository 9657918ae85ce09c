package dev.mokuroku.scorecard.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Evidence;
import dev.mokuroku.scorecard.fact.visibility.VisibleFacts;
import dev.mokuroku.security.visibility.VisibleCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Takes out of a result what a rule hides from the caller of the current request: facts and names that the caller
/// may not see, what comes from private repositories, and messages made of such facts. The outcomes stay: they are
/// of the entity, whoever asks.
@ApplicationScoped
public class EvidenceFilter {
    private final VisibleCatalog visible;
    private final VisibleFacts visibleFacts;
    private final CatalogIndex index;

    EvidenceFilter(VisibleCatalog visible, VisibleFacts visibleFacts, CatalogIndex index) {
        this.visible = visible;
        this.visibleFacts = visibleFacts;
        this.index = index;
    }

    /// @param result of an entity that the caller may see
    public EntityResult shown(Scorecard scorecard, EntityResult result) {
        if (!visible.isRestricted()) {
            return result;
        }
        Map<String, Evidence> allowed = allowed(result);
        Set<EntityRef> named = new HashSet<>();
        allowed.values().forEach(evidence -> HiddenRefs.collect(evidence.value(), named));
        Predicate<EntityRef> isHidden = visible.among(named).negate();
        Map<String, Evidence> facts = new LinkedHashMap<>();
        Set<String> reduced = new HashSet<>();
        allowed.forEach((name, evidence) -> {
            Evidence shown = withValue(evidence, HiddenRefs.remove(evidence.value(), isHidden));
            facts.put(name, shown);
            if (!shown.equals(result.facts().get(name))) {
                reduced.add(name);
            }
        });
        return reduced.isEmpty() ? result : without(reduced, facts, scorecard, result);
    }

    private Map<String, Evidence> allowed(EntityResult result) {
        Optional<IndexedEntity> entity = index.byRef(result.entity());
        Predicate<String> names = visibleFacts.names();
        Map<String, Evidence> allowed = new LinkedHashMap<>();
        result.facts()
                .forEach((name, evidence) -> allowed.put(
                        name,
                        entity.filter(any -> names.test(name) && isLinkVisible(evidence))
                                .flatMap(of -> visibleFacts.valueOf(of, name, evidence.value()))
                                .map(value -> withValue(evidence, value))
                                .orElseGet(() -> withoutValue(evidence))));
        return allowed;
    }

    private boolean isLinkVisible(Evidence evidence) {
        return evidence.link() == null || visible.allowsAccess(evidence.link());
    }

    private static Evidence withValue(Evidence evidence, JsonNode value) {
        return new Evidence(
                evidence.fact(), value, evidence.at(), evidence.source(), evidence.link(), evidence.stale());
    }

    private static Evidence withoutValue(Evidence evidence) {
        return new Evidence(evidence.fact(), NullNode.getInstance(), evidence.at(), null, null, evidence.stale());
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
