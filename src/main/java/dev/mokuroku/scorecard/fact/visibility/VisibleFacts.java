package dev.mokuroku.scorecard.fact.visibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.scorecard.fact.pushed.FactSchema;
import dev.mokuroku.scorecard.fact.pushed.FactSchemaKind;
import dev.mokuroku.scorecard.fact.pushed.FactSchemas;
import dev.mokuroku.scorecard.fact.repository.EntityRepositories;
import dev.mokuroku.security.visibility.VisibleCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Removes from facts what the caller of the current request may not see. The entity itself must be visible.
@ApplicationScoped
public class VisibleFacts {
    private static final String REPOSITORY = "repo.";
    private static final Set<String> OF_COMPONENTS = Set.of(
            "platform.uses",
            "platform.versions",
            "platform.support",
            "platform.behind",
            "platform.unsupported",
            "platform.deprecated");
    private static final Set<String> OF_CAMPAIGNS = Set.of("platform.campaigns", "platform.open_campaigns");
    /// Facts of the descriptor, which everybody sees who sees the entity.
    private static final Set<String> OF_DESCRIPTOR = Set.of(
            "entity.ref",
            "entity.kind",
            "entity.namespace",
            "entity.name",
            "entity.title",
            "entity.description",
            "entity.tags",
            "entity.labels",
            "entity.annotations",
            "entity.link_count",
            "entity.link_titles",
            "entity.link_urls",
            "entity.link_types",
            "entity.type",
            "entity.lifecycle",
            "entity.spec",
            "entity.created_at",
            "entity.updated_at");

    private final VisibleCatalog visible;
    private final EntityRepositories repositories;
    private final FactSchemas schemas;

    VisibleFacts(VisibleCatalog visible, EntityRepositories repositories, FactSchemas schemas) {
        this.visible = visible;
        this.repositories = repositories;
        this.schemas = schemas;
    }

    /// Accepts the facts that the caller may know of, by name: not those of a hidden `FactSchema`.
    public Predicate<String> names() {
        if (!visible.isRestricted()) {
            return name -> true;
        }
        Map<String, FactSchema> known = schemas.current();
        Map<String, Boolean> bySchema = new HashMap<>();
        return name -> bySchema.computeIfAbsent(name.substring(0, Math.max(0, name.indexOf('.'))), schema -> {
            FactSchema declared = known.get(schema);
            return declared == null
                    || declared.origin() != FactSchema.Origin.ENTITY
                    || visible.includes(FactSchemaKind.refOf(schema));
        });
    }

    /// Whether the caller may see the values of the facts of the repository of a visible entity.
    public boolean includesRepositoryOf(IndexedEntity entity) {
        return !visible.isRestricted()
                || repositories
                        .repositoryOf(entity)
                        .map(repository -> visible.repositoriesOfEntities(Set.of(repository))
                                .contains(repository))
                        .orElse(true);
    }

    /// The value without the names of hidden entities; empty if the caller may not see the value at all.
    ///
    /// @param entity one that the caller may see
    /// @param name one that [#names] accepts
    public Optional<JsonNode> valueOf(IndexedEntity entity, String name, JsonNode value) {
        if (!visible.isRestricted()) {
            return Optional.of(value);
        }
        if (name.startsWith(REPOSITORY)) {
            return Optional.of(value).filter(any -> includesRepositoryOf(entity));
        }
        if (OF_COMPONENTS.contains(name)) {
            return Optional.of(VisibleNames.in(value, names -> isVisible("platformcomponent", names)));
        }
        if (OF_CAMPAIGNS.contains(name)) {
            return Optional.of(VisibleNames.in(value, names -> isVisible("campaign", names)));
        }
        boolean isRelation = name.startsWith("entity.") && !OF_DESCRIPTOR.contains(name);
        return isRelation ? visibleRefs(value) : Optional.of(value);
    }

    private Optional<JsonNode> visibleRefs(JsonNode value) {
        if (value instanceof TextNode ref && !ref.asText().isEmpty()) {
            return Optional.<JsonNode>of(ref).filter(any -> isVisible("", ref.asText()));
        }
        return Optional.of(VisibleNames.in(value, ref -> isVisible("", ref)));
    }

    /// @param kind of a name; empty for refs
    private boolean isVisible(String kind, String name) {
        try {
            return visible.includes(EntityRef.parse(name, kind, kind.isEmpty() ? "" : EntityRef.DEFAULT_NAMESPACE));
        } catch (IllegalArgumentException noRef) {
            return false;
        }
    }
}
