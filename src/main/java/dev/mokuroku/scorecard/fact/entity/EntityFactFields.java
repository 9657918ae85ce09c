package dev.mokuroku.scorecard.fact.entity;

import static dev.mokuroku.scorecard.fact.FactType.BOOLEAN;
import static dev.mokuroku.scorecard.fact.FactType.INTEGER;
import static dev.mokuroku.scorecard.fact.FactType.JSON;
import static dev.mokuroku.scorecard.fact.FactType.TEXT;
import static dev.mokuroku.scorecard.fact.FactType.TEXTS;
import static dev.mokuroku.scorecard.fact.FactType.TEXT_MAP;
import static dev.mokuroku.scorecard.fact.FactType.TIME;

import dev.mokuroku.entity.Relation;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.scorecard.fact.FactFields;
import dev.mokuroku.scorecard.fact.JsonFacts;
import java.util.Objects;
import java.util.Set;

/// The list of the facts of an entity. What the descriptor leaves out is an empty text or list, and not unknown.
final class EntityFactFields {
    /// Those that ask whether targets of relations exist.
    static final Set<String> OF_TARGETS = Set.of("entity.owner_exists", "entity.missing_targets");
    /// Those that ask when the entity came and changed.
    static final Set<String> OF_TIMES = Set.of("entity.created_at", "entity.updated_at");

    private EntityFactFields() {}

    static FactFields<KnownEntity> all() {
        FactFields<KnownEntity> fields = new FactFields<>("the descriptor of the entity");
        addIdentity(fields);
        addMetadata(fields);
        addSpec(fields);
        addRelations(fields);
        return fields;
    }

    private static void addIdentity(FactFields<KnownEntity> fields) {
        fields.add(
                        "entity.ref",
                        TEXT,
                        "Reference in lower case, such as component:default/checkout.",
                        entity -> entity.indexed().ref())
                .add(
                        "entity.kind",
                        TEXT,
                        "Kind as the descriptor writes it, such as Component.",
                        entity -> entity.indexed().entity().kind())
                .add(
                        "entity.namespace",
                        TEXT,
                        "Namespace; default if the descriptor names none.",
                        entity -> entity.indexed().entity().namespace())
                .add(
                        "entity.name",
                        TEXT,
                        "Name.",
                        entity -> entity.indexed().entity().name())
                .add(
                        "entity.created_at",
                        TIME,
                        "When the catalog first held the entity.",
                        entity -> entity.times() == null ? null : entity.times().createdAt())
                .add(
                        "entity.updated_at",
                        TIME,
                        "When the content of the entity last changed.",
                        entity -> entity.times() == null ? null : entity.times().updatedAt());
    }

    private static void addMetadata(FactFields<KnownEntity> fields) {
        addText(fields, "title", "Title; empty if there is none.");
        addText(fields, "description", "Description; empty if there is none.");
        fields.add(
                        "entity.tags",
                        TEXTS,
                        "Tags.",
                        entity -> JsonFacts.textsOf(entity.metadata().path("tags")))
                .add(
                        "entity.labels",
                        TEXT_MAP,
                        "Labels by key.",
                        entity -> JsonFacts.textMapOf(entity.metadata().path("labels")))
                .add(
                        "entity.annotations",
                        TEXT_MAP,
                        "Annotations by key.",
                        entity -> JsonFacts.textMapOf(entity.metadata().path("annotations")))
                .add(
                        "entity.link_count",
                        INTEGER,
                        "Number of links.",
                        entity -> entity.metadata().path("links").size())
                .add(
                        "entity.link_titles",
                        TEXTS,
                        "Titles of the links that have one.",
                        entity -> entity.linkTexts("title"))
                .add("entity.link_urls", TEXTS, "Addresses of the links.", entity -> entity.linkTexts("url"))
                .add(
                        "entity.link_types",
                        TEXTS,
                        "Types of the links that have one.",
                        entity -> entity.linkTexts("type"));
    }

    private static void addText(FactFields<KnownEntity> fields, String field, String description) {
        fields.add(
                "entity." + field,
                TEXT,
                description,
                entity -> entity.metadata().path(field).asText());
    }

    private static void addSpec(FactFields<KnownEntity> fields) {
        fields.add(
                        "entity.type",
                        TEXT,
                        "The field type of the spec; empty if there is none.",
                        entity -> entity.spec().path("type").asText())
                .add(
                        "entity.lifecycle",
                        TEXT,
                        "The field lifecycle of the spec, such as production; empty if there is none.",
                        entity -> entity.spec().path("lifecycle").asText())
                .add("entity.spec", JSON, "The spec.", entity -> JsonFacts.objectOf(entity.spec()));
    }

    private static void addRelations(FactFields<KnownEntity> fields) {
        fields.add(
                        "entity.owner",
                        TEXT,
                        "Reference of the owner, such as group:default/payments; empty if there is none.",
                        entity -> Objects.requireNonNullElse(entity.owner(), ""))
                .add(
                        "entity.owner_exists",
                        BOOLEAN,
                        "Whether there is an owner that the catalog holds.",
                        KnownEntity::hasExistingOwner)
                .add(
                        "entity.system",
                        TEXT,
                        "Reference of the system that the entity is part of; empty if there is none.",
                        entity -> entity.partOf("system"))
                .add(
                        "entity.domain",
                        TEXT,
                        "Reference of the domain that the entity is part of; empty if there is none.",
                        entity -> entity.partOf("domain"))
                .add(
                        "entity.missing_targets",
                        TEXTS,
                        "References of entities that relations name and the catalog does not hold.",
                        entity -> entity.indexed().relations().stream()
                                .map(Relation::target)
                                .filter(entity.missing()::contains)
                                .distinct()
                                .toList());
        addRelation(fields, "owned_by", RelationType.OWNED_BY, "that own the entity");
        addRelation(fields, "owner_of", RelationType.OWNER_OF, "that the entity owns");
        addRelation(fields, "part_of", RelationType.PART_OF, "that the entity is part of");
        addRelation(fields, "has_parts", RelationType.HAS_PART, "that are part of the entity");
        addRelation(fields, "provides_apis", RelationType.PROVIDES_API, "that are APIs which the entity provides");
        addRelation(fields, "api_provided_by", RelationType.API_PROVIDED_BY, "that provide the API");
        addRelation(fields, "consumes_apis", RelationType.CONSUMES_API, "that are APIs which the entity consumes");
        addRelation(fields, "api_consumed_by", RelationType.API_CONSUMED_BY, "that consume the API");
        addRelation(fields, "depends_on", RelationType.DEPENDS_ON, "that the entity depends on");
        addRelation(fields, "dependency_of", RelationType.DEPENDENCY_OF, "that depend on the entity");
        addRelation(fields, "member_of", RelationType.MEMBER_OF, "that are groups which the user is a member of");
        addRelation(fields, "has_members", RelationType.HAS_MEMBER, "that are members of the group");
        addRelation(fields, "child_of", RelationType.CHILD_OF, "that are parents of the entity");
        addRelation(fields, "parent_of", RelationType.PARENT_OF, "that are children of the entity");
    }

    private static void addRelation(FactFields<KnownEntity> fields, String name, RelationType type, String which) {
        fields.add(
                "entity." + name, TEXTS, "References of the entities " + which + ".", entity -> entity.targets(type));
    }
}
