package dev.mokuroku.scorecard.expression;

import dev.cel.runtime.CelVariableResolver;
import dev.mokuroku.scorecard.fact.FactValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The facts of one entity as expressions read them. A stale fact is unknown. Not thread-safe.
public final class ExpressionFacts implements CelVariableResolver {
    private final Map<String, FactValue> facts;
    private final Instant now;
    private final Map<String, Object> converted = new HashMap<>();
    private Work.Total work = new Work.Total();

    /// @param facts by name
    public ExpressionFacts(Map<String, FactValue> facts, Instant now) {
        this.facts = facts;
        this.now = now;
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        converted.put(CelEnvironment.TODAY, today.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /// The expressions of another scorecard follow: what they may do is counted anew.
    public void beginScorecard() {
        work = new Work.Total();
    }

    Work.Total work() {
        return work;
    }

    boolean has(String fact) {
        FactValue value = facts.get(fact);
        return value != null && !value.isStale(now);
    }

    @Override
    public Optional<Object> find(String name) {
        Object known = converted.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        FactValue fact = facts.get(name);
        if (fact == null || fact.isStale(now)) {
            return Optional.empty();
        }
        Object value = valueOf(name, fact);
        converted.put(name, value);
        return Optional.of(value);
    }

    private static Object valueOf(String name, FactValue fact) {
        try {
            return CelFacts.valueOf(fact.value());
        } catch (CelFacts.TooLargeException tooLarge) {
            throw new CelFacts.TooLargeException(
                    "was stopped, because the fact %s %s".formatted(name, tooLarge.getMessage()));
        }
    }
}
