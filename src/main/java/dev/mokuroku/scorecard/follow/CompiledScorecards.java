package dev.mokuroku.scorecard.follow;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.Scorecards;
import dev.mokuroku.scorecard.evaluation.CompiledScorecard;
import dev.mokuroku.scorecard.expression.ExpressionCompiler;
import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.Facts;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/// The scorecards of the catalog, compiled with the facts that are defined now. Any thread may call. A scorecard is
/// compiled again after it or the definitions of facts changed.
@Singleton
public class CompiledScorecards {
    private final Scorecards scorecards;
    private final Facts facts;
    private volatile State state = new State(Map.of(), Map.of(), new ExpressionCompiler(Map.of()), Map.of());

    private record State(
            Map<EntityRef, Scorecard> scorecards,
            Map<String, FactDefinition> definitions,
            ExpressionCompiler compiler,
            Map<EntityRef, CompiledScorecard> compiled) {}

    CompiledScorecards(Scorecards scorecards, Facts facts) {
        this.scorecards = scorecards;
        this.facts = facts;
    }

    /// By ref, in the order of refs.
    public Map<EntityRef, CompiledScorecard> current() {
        Map<EntityRef, Scorecard> current = scorecards.current();
        Map<String, FactDefinition> definitions = facts.definitions();
        State known = state;
        boolean isSame = known.definitions().equals(definitions);
        if (isSame && known.scorecards().equals(current)) {
            return known.compiled();
        }
        ExpressionCompiler compiler =
                isSame && !definitions.isEmpty() ? known.compiler() : new ExpressionCompiler(definitions);
        Map<EntityRef, CompiledScorecard> compiled = new LinkedHashMap<>();
        current.forEach((ref, scorecard) -> {
            CompiledScorecard before = isSame ? known.compiled().get(ref) : null;
            compiled.put(
                    ref,
                    before != null && before.scorecard().equals(scorecard)
                            ? before
                            : CompiledScorecard.of(scorecard, compiler, definitions));
        });
        state = new State(current, definitions, compiler, compiled);
        return compiled;
    }

    /// Of a scorecard that need not be in the catalog.
    public CompiledScorecard compile(Scorecard scorecard) {
        Map<String, FactDefinition> definitions = facts.definitions();
        return CompiledScorecard.of(scorecard, new ExpressionCompiler(definitions), definitions);
    }
}
