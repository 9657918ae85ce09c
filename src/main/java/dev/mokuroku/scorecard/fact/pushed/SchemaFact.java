package dev.mokuroku.scorecard.fact.pushed;

import dev.mokuroku.scorecard.fact.FactType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A fact of a schema.
///
/// @param name without the name of the schema
/// @param timeToLive how long a report counts, after its time; null for no end
public record SchemaFact(
        String name,
        FactType type,
        String description,
        @Nullable String unit,
        @Nullable Duration timeToLive) {
    public SchemaFact(String name, FactType type, String description) {
        this(name, type, description, null, null);
    }

    String describe() {
        return unit == null ? description : "%s (%s)".formatted(description, unit);
    }
}
