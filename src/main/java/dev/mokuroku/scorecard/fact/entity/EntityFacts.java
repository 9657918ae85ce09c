package dev.mokuroku.scorecard.fact.entity;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.EntityTimes;
import dev.mokuroku.catalog.EntityTimes.Times;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.FactFields;
import dev.mokuroku.scorecard.fact.FactSource;
import dev.mokuroku.scorecard.fact.FactValue;
import dev.mokuroku.scorecard.fact.FactValues;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The facts `entity.*`: what the descriptor of the entity says, and its relations.
@Singleton
public final class EntityFacts implements FactSource {
    private static final FactFields<KnownEntity> FIELDS = EntityFactFields.all();

    private final CatalogIndex index;
    private final EntityTimes times;

    EntityFacts(CatalogIndex index, EntityTimes times) {
        this.index = index.everything();
        this.times = times;
    }

    @Override
    public Collection<FactDefinition> definitions() {
        return FIELDS.definitions();
    }

    @Override
    public void read(List<IndexedEntity> entities, Set<String> names, FactValues values) {
        Set<EntityRef> missing =
                Collections.disjoint(names, EntityFactFields.OF_TARGETS) ? Set.of() : missingTargetsOf(entities);
        Map<EntityRef, Times> known = Collections.disjoint(names, EntityFactFields.OF_TIMES)
                ? Map.of()
                : times.of(entities.stream().map(IndexedEntity::ref).toList());
        for (IndexedEntity entity : entities) {
            KnownEntity subject = new KnownEntity(entity, missing, known.get(entity.ref()));
            FIELDS.read(subject, names, (name, value) -> values.put(entity.ref(), name, FactValue.of(value)));
        }
    }

    private Set<EntityRef> missingTargetsOf(List<IndexedEntity> entities) {
        Set<EntityRef> targets = entities.stream()
                .flatMap(entity -> entity.relations().stream())
                .map(Relation::target)
                .collect(toSet());
        targets.removeAll(index.byRefs(targets).keySet());
        return targets;
    }
}
