package dev.mokuroku.entity.kind;

import static dev.mokuroku.entity.EntityYaml.entity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.entity.validation.EntityValidator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KindsTest {
    private static final KindDefinition REPORT = new KindDefinition(
            "Report",
            List.of("mokuroku.dev/v1alpha1"),
            """
            {"type": "object", "required": ["spec"], "properties": {"spec": {"type": "object", "required": ["owner"],
              "properties": {"owner": {"$ref": "common.json#/definitions/text"}, "level": {"enum": ["low", "high"]}}}}}
            """,
            List.of(
                    RelationRule.of("owner", RelationType.OWNED_BY, "group"),
                    RelationRule.of("covers", "covers", "coveredBy", "component")));

    private final Kinds kinds = new Kinds(List.of(REPORT));
    private final EntityValidator validator = new EntityValidator(Set.of(), kinds);

    @Test
    void drawsRelationsOfADefinedKindInBothDirections() {
        assertThat(EntityRelations.of(report("{owner: o, covers: [a, 'api:b']}"), kinds)
                        .relations())
                .extracting(relation -> relation.source() + " " + relation.type() + " " + relation.target())
                .containsExactly(
                        "api:default/b coveredBy report:default/a",
                        "component:default/a coveredBy report:default/a",
                        "group:default/o ownerOf report:default/a",
                        "report:default/a covers api:default/b",
                        "report:default/a covers component:default/a",
                        "report:default/a ownedBy group:default/o");
    }

    @Test
    void namesTheFieldOfADefinedKindThatHoldsNoRef() {
        assertThat(EntityRelations.of(report("{owner: 'group:'}"), kinds).violations())
                .extracting(Violation::pointer)
                .containsExactly("/spec/owner");
    }

    @Test
    void validatesADefinedKindByItsSchema() {
        assertThat(validator.check(report("{owner: o, level: low}"))).isEmpty();
        assertThat(validator.check(report("{level: low}")))
                .contains(new Violation(
                        "/spec/owner", "report:default/a is not valid: /spec must have required property 'owner'"));
        assertThat(validator.check(report("{owner: 5}")))
                .map(Violation::pointer)
                .contains("/spec/owner");
    }

    @Test
    void refusesADefinedKindInAnotherApiVersionOrCase() {
        assertThat(List.of(
                        entity("{apiVersion: mokuroku.dev/v9, kind: Report, metadata: {name: a}, spec: {owner: o}}"),
                        entity("{apiVersion: mokuroku.dev/v1alpha1, kind: REPORT, metadata: {name: a}, spec: {}}")))
                .allSatisfy(entity -> assertThat(validator.check(entity))
                        .map(Violation::message)
                        .hasValueSatisfying(message -> assertThat(message)
                                .startsWith("No processor recognized the entity report:default/a")
                                .endsWith(": write kind Report and apiVersion mokuroku.dev/v1alpha1")));
    }

    @Test
    void readsOtherKindsAsBefore() {
        Entity own = entity("{apiVersion: mokuroku.dev/v1alpha1, kind: Other, metadata: {name: a}, spec: {owner: 5}}");
        assertThat(validator.check(own)).isEmpty();
        assertThat(EntityRelations.of(own, kinds).relations()).isEmpty();
        Entity system =
                entity("{apiVersion: backstage.io/v1alpha1, kind: System, metadata: {name: a}, spec: {owner: o}}");
        assertThat(validator.check(system)).isEmpty();
        assertThat(EntityRelations.of(system, kinds).relations())
                .extracting(Relation::type)
                .containsExactly("ownerOf", "ownedBy");
    }

    @Test
    void refusesTwoDefinitionsOfOneName() {
        KindDefinition system = new KindDefinition("system", List.of("mokuroku.dev/v1"), "{}", List.of());
        assertThatThrownBy(() -> new Kinds(List.of(system))).hasMessage("The kind system is defined twice");
        assertThatThrownBy(() -> new Kinds(List.of(REPORT, REPORT))).hasMessage("The kind Report is defined twice");
    }

    private static Entity report(String spec) {
        return entity(
                "{apiVersion: mokuroku.dev/v1alpha1, kind: Report, metadata: {name: a}, spec: %s}".formatted(spec));
    }
}
