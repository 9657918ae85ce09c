package dev.mokuroku.scorecard;

import dev.mokuroku.entity.RelationType;
import dev.mokuroku.entity.kind.KindDefinition;
import dev.mokuroku.entity.kind.RelationRule;
import dev.mokuroku.scorecard.expression.ExpressionCompiler;
import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.Facts;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The kind `Scorecard`: its schema, and the fields of its spec that name other entities.
public final class ScorecardKind {
    public static final String KIND = "Scorecard";
    public static final String API_VERSION = "mokuroku.dev/v1alpha1";

    private static final String SCHEMA = "/dev/mokuroku/scorecard/scorecard.json";

    /// The facts are asked when a descriptor is checked: their sources may need the index, which needs the kinds first.
    @Produces
    @Singleton
    KindDefinition scorecard(Instance<Facts> facts) {
        return definition(() -> facts.get().definitions());
    }

    /// Of which no expression names a fact that is known, so that any name is accepted.
    public static KindDefinition definition() {
        return definition(Map::of);
    }

    /// @param facts by name
    public static KindDefinition definition(Supplier<Map<String, FactDefinition>> facts) {
        KnownFacts known = new KnownFacts(facts);
        return new KindDefinition(
                KIND,
                List.of(API_VERSION),
                KindDefinition.schemaOf(ScorecardKind.class, SCHEMA),
                List.of(RelationRule.of("owner", RelationType.OWNED_BY, "group")),
                entity -> new ScorecardChecks(entity.spec(), known.compiler()).firstViolation());
    }

    /// Makes a compiler when the facts have changed.
    private static final class KnownFacts {
        private final Supplier<Map<String, FactDefinition>> facts;
        private Map<String, FactDefinition> definitions = Map.of();
        private ExpressionCompiler compiler = new ExpressionCompiler(definitions);

        KnownFacts(Supplier<Map<String, FactDefinition>> facts) {
            this.facts = facts;
        }

        synchronized ExpressionCompiler compiler() {
            Map<String, FactDefinition> current = facts.get();
            if (!current.equals(definitions)) {
                definitions = current;
                compiler = new ExpressionCompiler(current);
            }
            return compiler;
        }
    }
}
