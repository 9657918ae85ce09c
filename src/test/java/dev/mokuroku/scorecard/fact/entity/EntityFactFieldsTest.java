package dev.mokuroku.scorecard.fact.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.catalog.EntityTimes.Times;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.FactFields;
import dev.mokuroku.scorecard.fact.IndexedEntities;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EntityFactFieldsTest {
    private static final FactFields<KnownEntity> FIELDS = EntityFactFields.all();
    private static final Instant TIME = Instant.parse("2026-03-01T00:00:00Z");

    private static final IndexedEntity CHECKOUT = IndexedEntities.of("""
            {"apiVersion": "backstage.io/v1alpha1", "kind": "Component",
             "metadata": {"name": "Checkout", "namespace": "shop", "title": "Checkout", "description": "Takes orders.",
               "tags": ["java", "orders"], "labels": {"tier": "1"}, "annotations": {"github.com/project-slug": "acme/checkout"},
               "links": [{"url": "https://wiki.example.com", "title": "Runbook", "type": "runbook"},
                         {"url": "https://dash.example.com"}]},
             "spec": {"type": "service", "lifecycle": "production", "replicas": 3},
             "relations": [
               {"type": "dependencyOf", "targetRef": "component:shop/web"},
               {"type": "dependsOn", "targetRef": "resource:shop/db"},
               {"type": "ownedBy", "targetRef": "group:default/payments"},
               {"type": "partOf", "targetRef": "system:shop/orders"},
               {"type": "providesApi", "targetRef": "api:shop/orders"}],
             "status": {"items": [{"type": "backstage.io/catalog-processing",
               "error": {"name": "InputError", "message": "/spec/owner is unknown"}}]}}""");

    @Test
    void readsMetadataAndSpec() {
        Map<String, Object> facts = read(CHECKOUT, Set.of());
        assertThat(facts)
                .containsEntry("entity.ref", "component:shop/checkout")
                .containsEntry("entity.kind", "Component")
                .containsEntry("entity.namespace", "shop")
                .containsEntry("entity.name", "Checkout")
                .containsEntry("entity.title", "Checkout")
                .containsEntry("entity.description", "Takes orders.")
                .containsEntry("entity.type", "service")
                .containsEntry("entity.lifecycle", "production")
                .containsEntry("entity.tags", List.of("java", "orders"))
                .containsEntry("entity.labels", Map.of("tier", "1"))
                .containsEntry("entity.annotations", Map.of("github.com/project-slug", "acme/checkout"))
                .containsEntry("entity.link_count", 2L)
                .containsEntry("entity.link_titles", List.of("Runbook"))
                .containsEntry("entity.link_types", List.of("runbook"))
                .containsEntry("entity.spec", Map.of("type", "service", "lifecycle", "production", "replicas", 3L))
                .containsEntry("entity.created_at", TIME)
                .containsEntry("entity.updated_at", TIME.plusSeconds(1));
    }

    @Test
    void readsRelationsInBothDirections() {
        Map<String, Object> facts = read(CHECKOUT, Set.of());
        assertThat(facts)
                .containsEntry("entity.owner", "group:default/payments")
                .containsEntry("entity.system", "system:shop/orders")
                .containsEntry("entity.domain", "")
                .containsEntry("entity.depends_on", List.of("resource:shop/db"))
                .containsEntry("entity.dependency_of", List.of("component:shop/web"))
                .containsEntry("entity.provides_apis", List.of("api:shop/orders"))
                .containsEntry("entity.consumes_apis", List.of())
                .containsEntry("entity.owner_exists", true)
                .containsEntry("entity.missing_targets", List.of());
    }

    @Test
    void knowsWhichTargetsAreMissing() {
        EntityRef owner = EntityRef.parse("group:default/payments");
        assertThat(read(CHECKOUT, Set.of(owner)))
                .containsEntry("entity.owner_exists", false)
                .containsEntry("entity.missing_targets", List.of("group:default/payments"));
    }

    @Test
    void whatTheDescriptorLeavesOutIsEmptyAndNotUnknown() {
        KnownEntity bare = new KnownEntity(IndexedEntities.component("bare"), Set.of(), null);
        assertThat(read(bare).keySet())
                .containsExactlyInAnyOrderElementsOf(names().stream()
                        .filter(name -> !EntityFactFields.OF_TIMES.contains(name))
                        .toList());
        assertThat(read(bare))
                .containsEntry("entity.owner", "")
                .containsEntry("entity.owner_exists", false)
                .containsEntry("entity.description", "")
                .containsEntry("entity.spec", Map.of());
    }

    @Test
    void readsProblemsOfTheFile() {
        assertThat(new KnownEntity(CHECKOUT, Set.of(), null).problems()).containsExactly("/spec/owner is unknown");
    }

    private static Map<String, Object> read(IndexedEntity entity, Set<EntityRef> missing) {
        return read(new KnownEntity(entity, missing, new Times(TIME, TIME.plusSeconds(1))));
    }

    private static Map<String, Object> read(KnownEntity entity) {
        Map<String, Object> facts = new HashMap<>();
        FIELDS.read(entity, names(), facts::put);
        return facts;
    }

    private static Set<String> names() {
        return FIELDS.definitions().stream().map(FactDefinition::name).collect(Collectors.toSet());
    }
}
