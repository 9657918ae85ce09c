package dev.mokuroku.scorecard.fact.pushed;

import dev.mokuroku.scorecard.fact.FactDefinition;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which facts can be reported under a name.
///
/// @param name the first part of the names of its facts
/// @param origin who declares it
/// @param facts by their names without the name of the schema
public record FactSchema(String name, Origin origin, Map<String, SchemaFact> facts) {
    /// Who declares a schema.
    public enum Origin {
        /// An entity of the kind `FactSchema`.
        ENTITY,
        /// A report.
        REPORT,
        /// Mokuroku, for the documents of a tool.
        DOCUMENT
    }

    public FactSchema {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /// The schema of the documents of a tool.
    public static FactSchema ofDocument(String name, List<SchemaFact> facts) {
        Map<String, SchemaFact> byName = new LinkedHashMap<>();
        facts.forEach(fact -> byName.put(fact.name(), fact));
        return new FactSchema(name, Origin.DOCUMENT, byName);
    }

    /// The same facts under another name, or with another time to live.
    public FactSchema with(String otherName, @Nullable Duration timeToLive) {
        Map<String, SchemaFact> others = new LinkedHashMap<>();
        facts.forEach((key, fact) ->
                others.put(key, new SchemaFact(key, fact.type(), fact.description(), fact.unit(), timeToLive)));
        return new FactSchema(otherName, origin, others);
    }

    /// The full name of a fact: `quality.score`.
    String nameOf(String fact) {
        return name + "." + fact;
    }

    Collection<FactDefinition> definitions() {
        String from = "reports of the schema " + name;
        return facts.values().stream()
                .map(fact -> new FactDefinition(nameOf(fact.name()), fact.type(), fact.describe(), from))
                .toList();
    }
}
