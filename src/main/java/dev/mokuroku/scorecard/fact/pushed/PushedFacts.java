package dev.mokuroku.scorecard.fact.pushed;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.FactSource;
import dev.mokuroku.scorecard.fact.FactValue;
import dev.mokuroku.scorecard.fact.FactValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The facts that were reported.
@ApplicationScoped
public class PushedFacts implements FactSource {
    private final FactSchemas schemas;
    private final FactTable table;

    PushedFacts(FactSchemas schemas, FactTable table) {
        this.schemas = schemas;
        this.table = table;
    }

    @Override
    public Collection<FactDefinition> definitions() {
        return schemas.current().values().stream()
                .flatMap(schema -> schema.definitions().stream())
                .toList();
    }

    @Override
    @Transactional
    public void read(List<IndexedEntity> entities, Set<String> names, FactValues values) {
        Map<String, SchemaFact> facts = new HashMap<>();
        schemas.current()
                .values()
                .forEach(schema -> schema.facts().forEach((name, fact) -> facts.put(schema.nameOf(name), fact)));
        Set<EntityRef> refs = entities.stream().map(IndexedEntity::ref).collect(toSet());
        for (StoredFact stored : table.of(refs, names)) {
            SchemaFact fact = facts.get(stored.name());
            if (fact != null) {
                FactValueParser.load(fact.type(), stored.json())
                        .ifPresent(value ->
                                values.put(stored.entity(), stored.name(), valueOf(value, stored, fact.timeToLive())));
            }
        }
    }

    /// How the value of a fact changed, the latest changes first. Entities without changes are missing.
    ///
    /// @param limit for each entity
    @Transactional
    public Map<EntityRef, List<StoredFact>> history(Collection<EntityRef> entities, String name, int limit) {
        return table.history(entities, name, limit).stream().collect(groupingBy(StoredFact::entity));
    }

    private static FactValue valueOf(Object value, StoredFact stored, @Nullable Duration timeToLive) {
        return new FactValue(
                value,
                stored.at(),
                stored.source() == null ? stored.reporter() : stored.source(),
                stored.link(),
                timeToLive == null ? null : stored.at().plus(timeToLive));
    }
}
