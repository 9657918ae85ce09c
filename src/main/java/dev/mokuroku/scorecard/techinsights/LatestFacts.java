package dev.mokuroku.scorecard.techinsights;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.fact.FactValue;
import dev.mokuroku.scorecard.fact.Facts;
import dev.mokuroku.scorecard.read.ShownResults;
import dev.mokuroku.security.visibility.VisibleCatalog;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the current facts of an entity. A caller from whom a rule hides entities gets those that checks read, without
/// what names hidden entities.
@Singleton
class LatestFacts {
    private final Facts facts;
    private final ShownResults results;
    private final VisibleCatalog visible;
    private final CatalogIndex index;
    private final Clock clock;

    LatestFacts(Facts facts, ShownResults results, VisibleCatalog visible, CatalogIndex index, Clock clock) {
        this.facts = facts;
        this.results = results;
        this.visible = visible;
        this.index = index;
        this.clock = clock;
    }

    record EntityName(String namespace, String kind, String name) {}

    /// The facts of one schema.
    record FactGroup(
            String id,
            EntityName entity,
            String timestamp,
            String version,
            Map<String, Object> facts,
            @JsonIgnore Instant at) {}

    /// By id of the schema; schemas without values are missing. Empty for an entity that the caller may not see.
    ///
    /// @param entity its ref
    Map<String, FactGroup> of(@Nullable String entity, List<String> ids) {
        Optional<IndexedEntity> found = index.byRef(parse(entity));
        if (found.isEmpty()) {
            return Map.of();
        }
        EntityRef ref = found.get().ref();
        Map<String, Map<String, FactValue>> bySchema = new TreeMap<>();
        values(found.get(), ids)
                .forEach((name, value) -> bySchema.computeIfAbsent(InsightFacts.schemaOf(name), _ -> new TreeMap<>())
                        .put(InsightFacts.nameIn(name), value));
        Map<String, FactGroup> groups = new LinkedHashMap<>();
        bySchema.forEach((id, group) -> groups.put(id, group(id, ref, group)));
        return groups;
    }

    private Map<String, FactValue> values(IndexedEntity entity, List<String> ids) {
        if (visible.isRestricted()) {
            return evidence(entity.ref(), ids);
        }
        Set<String> names = facts.definitions().keySet().stream()
                .filter(name -> ids.contains(InsightFacts.schemaOf(name)))
                .collect(Collectors.toUnmodifiableSet());
        return names.isEmpty() ? Map.of() : facts.read(List.of(entity), names).of(entity.ref());
    }

    private Map<String, FactValue> evidence(EntityRef ref, List<String> ids) {
        Map<String, FactValue> values = new TreeMap<>();
        results.ofEntities(List.of(ref)).getOrDefault(ref, List.of()).stream()
                .flatMap(result -> result.facts().values().stream())
                .filter(evidence -> ids.contains(InsightFacts.schemaOf(evidence.fact())))
                .forEach(evidence -> values.put(
                        evidence.fact(),
                        new FactValue(evidence.value(), evidence.at(), evidence.source(), evidence.link(), null)));
        return values;
    }

    private FactGroup group(String id, EntityRef ref, Map<String, FactValue> values) {
        Map<String, Object> shown = new LinkedHashMap<>();
        values.forEach((name, value) ->
                shown.put(name, value.value() instanceof Instant time ? time.toString() : value.value()));
        Instant at = values.values().stream()
                .flatMap(value -> Optional.ofNullable(value.at()).stream())
                .max(Comparator.naturalOrder())
                .orElseGet(clock::instant);
        return new FactGroup(
                id,
                new EntityName(ref.namespace(), ref.kind(), ref.name()),
                at.toString(),
                InsightFacts.VERSION,
                shown,
                at);
    }

    private static EntityRef parse(@Nullable String entity) {
        try {
            return EntityRef.parse(entity == null ? "" : entity, "component", EntityRef.DEFAULT_NAMESPACE);
        } catch (InvalidEntityRefException wrong) {
            throw CatalogException.invalidField(
                    "entity", "must be the ref of an entity, such as component:default/shop");
        }
    }
}
