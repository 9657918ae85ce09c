package dev.mokuroku.scorecard.follow;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.FactSource;
import dev.mokuroku.scorecard.fact.FactType;
import dev.mokuroku.scorecard.fact.FactValue;
import dev.mokuroku.scorecard.fact.FactValues;
import io.quarkus.arc.Unremovable;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Facts that a test sets.
@IfBuildProperty(name = TestFacts.ENABLED, stringValue = "true")
@ApplicationScoped
@Unremovable
public class TestFacts implements FactSource {
    /// The bean exists only where this is set.
    static final String ENABLED = "sample.scorecard-facts";

    static final FactDefinition SCORE = new FactDefinition("test.score", FactType.INTEGER, "A score.", "a test");
    static final FactDefinition AT = new FactDefinition("test.at", FactType.TIME, "A time.", "a test");
    static final FactDefinition LATER = new FactDefinition("test.later", FactType.BOOLEAN, "A flag.", "a test");

    private final Map<EntityRef, Map<String, FactValue>> values = new ConcurrentHashMap<>();
    private final AtomicInteger entitiesRead = new AtomicInteger();
    private final Set<EntityRef> failing = ConcurrentHashMap.newKeySet();
    private final CatalogConnection connections;
    private volatile boolean definesLater;

    TestFacts(CatalogConnection connections) {
        this.connections = connections;
    }

    @Override
    public Collection<FactDefinition> definitions() {
        List<FactDefinition> definitions = new ArrayList<>(List.of(SCORE, AT));
        if (definesLater) {
            definitions.add(LATER);
        }
        return definitions;
    }

    @Override
    public void read(List<IndexedEntity> entities, Set<String> names, FactValues into) {
        entitiesRead.addAndGet(entities.size());
        if (entities.stream().anyMatch(entity -> failing.contains(entity.ref()))) {
            List<String> _ = connections.call(SqlStatement.of("select (1 / 0)::text")::texts);
        }
        for (IndexedEntity entity : entities) {
            values.getOrDefault(entity.ref(), Map.of()).forEach((name, value) -> {
                if (names.contains(name)) {
                    into.put(entity.ref(), name, value);
                }
            });
        }
    }

    public void set(EntityRef entity, FactDefinition fact, FactValue value) {
        values.computeIfAbsent(entity, _ -> new ConcurrentHashMap<>()).put(fact.name(), value);
    }

    public void remove(EntityRef entity, FactDefinition fact) {
        values.computeIfAbsent(entity, _ -> new ConcurrentHashMap<>()).remove(fact.name());
    }

    /// As if a statement of SQL could not be run for the entity.
    public void fail(EntityRef entity, boolean fails) {
        boolean _ = fails ? failing.add(entity) : failing.remove(entity);
    }

    /// As if a schema of pushed facts came.
    public void defineLater(boolean defines) {
        definesLater = defines;
    }

    /// Since the last call.
    public int entitiesRead() {
        return entitiesRead.getAndSet(0);
    }
}
