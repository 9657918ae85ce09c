package dev.mokuroku.entity.kind;

import static dev.mokuroku.entity.EntityYaml.entity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.entity.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityRelationsTest {
    /// Kind; spec; the relation of `<kind>:default/a`; its target; the relation back.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Component  | {owner: o}                                 | ownedBy      | group:default/o      | ownerOf
            Component  | {owner: user:team/o}                       | ownedBy      | user:team/o          | ownerOf
            Component  | {owner: 'a:b:c'}                           | ownedBy      | a:default/b:c        | ownerOf
            Component  | {system: s}                                | partOf       | system:default/s     | hasPart
            Component  | {subcomponentOf: c}                        | partOf       | component:default/c  | hasPart
            Component  | {providesApis: [x]}                        | providesApi  | api:default/x        | apiProvidedBy
            Component  | {consumesApis: [n/x]}                      | consumesApi  | api:n/x              | apiConsumedBy
            Component  | {dependsOn: ['Resource:d']}                | dependsOn    | resource:default/d   | dependencyOf
            Component  | {dependencyOf: ['component:d']}            | dependencyOf | component:default/d  | dependsOn
            Component  | {dependencyOf: 'component:d'}              | dependencyOf | component:default/d  | dependsOn
            API        | {owner: o}                                 | ownedBy      | group:default/o      | ownerOf
            API        | {system: s}                                | partOf       | system:default/s     | hasPart
            API        | {type: mcp-server, owner: o}               | ownedBy      | group:default/o      | ownerOf
            Resource   | {owner: o}                                 | ownedBy      | group:default/o      | ownerOf
            Resource   | {system: s}                                | partOf       | system:default/s     | hasPart
            Resource   | {dependsOn: ['resource:d']}                | dependsOn    | resource:default/d   | dependencyOf
            Resource   | {dependencyOf: ['component:d']}            | dependencyOf | component:default/d  | dependsOn
            System     | {owner: o}                                 | ownedBy      | group:default/o      | ownerOf
            System     | {domain: d}                                | partOf       | domain:default/d     | hasPart
            Domain     | {owner: o}                                 | ownedBy      | group:default/o      | ownerOf
            Domain     | {subdomainOf: d}                           | partOf       | domain:default/d     | hasPart
            User       | {memberOf: [g]}                            | memberOf     | group:default/g      | hasMember
            Group      | {parent: g}                                | childOf      | group:default/g      | parentOf
            Group      | {children: [g]}                            | parentOf     | group:default/g      | childOf
            Group      | {members: [u]}                             | hasMember    | user:default/u       | memberOf
            Template   | {owner: o}                                 | ownedBy      | group:default/o      | ownerOf
            AiResource | {type: rule, owner: o}                     | ownedBy      | group:default/o      | ownerOf
            AiResource | {type: rule, system: s}                    | partOf       | system:default/s     | hasPart
            AiResource | {type: skill, dependsOn: [s]}              | dependsOn    | airesource:default/s | dependencyOf
            AiResource | {type: plugin, skills: [s]}                | hasPart      | airesource:default/s | partOf
            AiResource | {type: marketplace, plugins: [p]}          | hasPart      | airesource:default/p | partOf
            """)
    void drawsBothDirections(String kind, String spec, String type, String target, String inverse) {
        EntityRef self = new EntityRef(kind, "default", "a");
        EntityRef other = EntityRef.parse(target);
        EntityRelations emitted = relationsOf(entity(kind, spec));
        assertThat(emitted.violations()).isEmpty();
        assertThat(emitted.relations())
                .containsExactlyInAnyOrder(new Relation(self, type, other), new Relation(other, inverse, self));
    }

    @Test
    void completesRefsWithTheNamespaceOfTheEntity() {
        Entity entity = entity("""
                {apiVersion: backstage.io/v1beta1, kind: System, metadata: {name: a, namespace: shop}, spec: {owner: o}}
                """);
        assertThat(relationsOf(entity).relations())
                .extracting(Relation::target)
                .contains(EntityRef.parse("group:shop/o"));
    }

    @Test
    void isDistinctAndSorted() {
        EntityRelations emitted = relationsOf(entity("Group", "{children: [z, b, B, z], members: [a]}"));
        assertThat(emitted.relations())
                .extracting(relation -> relation.source() + " " + relation.type() + " " + relation.target())
                .containsExactly(
                        "group:default/a hasMember user:default/a",
                        "group:default/a parentOf group:default/b",
                        "group:default/a parentOf group:default/z",
                        "group:default/b childOf group:default/a",
                        "group:default/z childOf group:default/a",
                        "user:default/a memberOf group:default/a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Component | {dependsOn: [b]}             | /spec/dependsOn/0   | Error: Entity reference "b" had missing or empty kind (e.g. did not start with "component:" or similar)
            Component | {dependencyOf: ['a:b', 5]}   | /spec/dependencyOf/1 | Error: Entity reference 5 had missing or empty kind (e.g. did not start with "component:" or similar)
            Component | {dependencyOf: [null]}       | /spec/dependencyOf/0 | Error: Entity reference must not be empty
            Component | {owner: 'group:'}            | /spec/owner         | TypeError: Entity reference "group:" was not on the form [<kind>:][<namespace>/]<name>
            User      | {memberOf: [a, '/b']}        | /spec/memberOf/1    | TypeError: Entity reference "/b" was not on the form [<kind>:][<namespace>/]<name>
            """)
    void namesTheFieldThatHoldsNoRef(String kind, String spec, String pointer, String message) {
        assertThat(relationsOf(entity(kind, spec)).violations())
                .containsExactly(new Violation(
                        pointer,
                        "Processor BuiltinKindsEntityProcessor threw an error while postprocessing; caused by "
                                + message));
    }

    @Test
    void passesOverOwnersOfAiResourcesThatAreNoOwners() {
        assertThat(relationsOf(entity("AiResource", "{owner: 'component:c'}")).relations())
                .isEmpty();
    }

    @Test
    void drawsNothingForLocationsAndUnknownKinds() {
        assertThat(List.of(entity("Location", "{target: ./b.yaml}"), entity("Scorecard", "{owner: o}")))
                .allSatisfy(
                        entity -> assertThat(relationsOf(entity).relations()).isEmpty());
    }

    private static EntityRelations relationsOf(Entity entity) {
        return EntityRelations.of(entity, Kinds.BACKSTAGE);
    }
}
