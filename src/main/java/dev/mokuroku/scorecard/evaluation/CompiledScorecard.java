package dev.mokuroku.scorecard.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.expression.ExpressionCompiler;
import dev.mokuroku.scorecard.fact.FactDefinition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A scorecard whose expressions are compiled. Immutable.
public final class CompiledScorecard {
    /// To be raised when the same scorecard and facts give other results: everything is then evaluated again.
    private static final int REVISION = 1;

    private final Scorecard scorecard;
    private final List<CompiledCheck> checks;
    private final SortedSet<String> facts;
    private final String digest;

    private CompiledScorecard(
            Scorecard scorecard, List<CompiledCheck> checks, Map<String, FactDefinition> definitions) {
        this.scorecard = scorecard;
        this.checks = checks;
        this.facts = checks.stream()
                .flatMap(check -> check.allFacts().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        this.digest = digestOf(scorecard, checks, facts, definitions);
    }

    /// A check whose expression does not compile is evaluated to an error.
    ///
    /// @param compiler with these definitions
    /// @param definitions by name
    public static CompiledScorecard of(
            Scorecard scorecard, ExpressionCompiler compiler, Map<String, FactDefinition> definitions) {
        return new CompiledScorecard(
                scorecard,
                scorecard.checks().stream()
                        .map(check -> CompiledCheck.of(check, compiler))
                        .toList(),
                definitions);
    }

    private static String digestOf(
            Scorecard scorecard,
            List<CompiledCheck> checks,
            SortedSet<String> facts,
            Map<String, FactDefinition> definitions) {
        String types = facts.stream()
                .map(fact -> fact + ":"
                        + (definitions.containsKey(fact) ? definitions.get(fact).type() : ""))
                .collect(Collectors.joining(","));
        String problems =
                checks.stream().map(CompiledCheck::problem).map(String::valueOf).collect(Collectors.joining(","));
        String text = "%d %s %s %s %s %s %s %s"
                .formatted(
                        REVISION,
                        scorecard.draft(),
                        scorecard.appliesTo(),
                        scorecard.levels(),
                        scorecard.checks(),
                        scorecard.exemptions(),
                        types,
                        problems);
        return HexDigest.sha1(text.getBytes(UTF_8));
    }

    /// @throws CatalogException if an expression or message does not compile; it names the field
    public void check() {
        for (int i = 0; i < checks.size(); i++) {
            CompiledCheck check = checks.get(i);
            if (check.problem() != null) {
                throw CatalogException.invalidField(
                        "spec.checks[%d].%s".formatted(i, check.expression() == null ? "expression" : "message"),
                        check.problem());
            }
        }
    }

    public Scorecard scorecard() {
        return scorecard;
    }

    List<CompiledCheck> checks() {
        return checks;
    }

    /// The facts that its checks and messages read, sorted.
    public SortedSet<String> facts() {
        return facts;
    }

    /// The facts that decide the outcome, for each check.
    public List<List<String>> factsOfChecks() {
        return checks.stream().map(CompiledCheck::facts).toList();
    }

    /// Another one for every change that may change results.
    public String digest() {
        return digest;
    }

    /// The filters of the scorecard and of its checks, each once.
    public Set<EntityFilter> filters() {
        Set<EntityFilter> filters = new LinkedHashSet<>();
        filters.add(scorecard.appliesTo());
        scorecard.checks().forEach(check -> filters.add(check.appliesTo()));
        return filters;
    }
}
