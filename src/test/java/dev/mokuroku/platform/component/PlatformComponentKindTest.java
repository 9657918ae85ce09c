package dev.mokuroku.platform.component;

import static dev.mokuroku.entity.EntityYaml.entity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.entity.kind.EntityRelations;
import dev.mokuroku.entity.kind.Kinds;
import dev.mokuroku.entity.validation.EntityValidator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformComponentKindTest {
    private static final String REQUIRED = "type: library, lifecycle: production, owner: platform";

    private final Kinds kinds = new Kinds(List.of(PlatformComponentKind.definition()));
    private final EntityValidator validator = new EntityValidator(Set.of(), kinds);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "packages: ['pkg:npm/%40acme/logging', 'pkg:maven/com.acme/kit-*']",
                "appliesTo: {$all: [{kind: component}, {$not: {spec.type: library}}]}",
                "source: 'component:kit', versions: {releases: {from: tags, pattern: 'kit-v*'}}",
                "source: acme/kit, versions: {releases: {from: github-releases}}",
                "versions: {endOfLife: nodejs}",
                "versions: {scheme: maven, supported: 'vers:maven/>=2.0|<3.0', guides: {'2': 'https://example.com'}}",
                "versions: {releases: [{version: '2.0.0', date: '2026-03-31T10:00:00Z', preRelease: true}]}",
                "tenancy: shared, access: {template: new-kit, docs: 'https://example.com', support: '#help'}",
                "responsibilities: [{layer: network, platform: Routes., team: Names.}]"
            })
    void acceptsWhatItsDocumentationNames(String fields) {
        assertThat(validator.check(component(fields))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        packages: ['npm/logging']                     | /spec/packages/0                 | must be a package URL
        packages: ['pkg:npm/logging@1.0.0']           | /spec/packages/0                 | must have no version
        packages: ['pkg:nmp/logging']                 | /spec/packages/0                 | must be of a known type
        packages: ['pkg:npm/log*ing']                 | /spec/packages/0                 | may contain one '*'
        packages: ['pkg:npm/*']                       | /spec/packages/0                 | may contain one '*'
        appliesTo: {spec.type: {$is: library}}        | /spec/appliesTo                  | must be an entity predicate
        latest: '2.4.0'                               | /spec/latest                     | has no field
        versions: {scheme: roman}                     | /spec/versions/scheme            | must be one of
        versions: {supported: 'two or three'}         | /spec/versions/supported         | must be a range of semver
        versions: {supported: 'vers:maven/>=1.0.0'}     | /spec/versions/supported         | must be a range of semver
        versions: {deprecated: [{range: '<'}]}        | /spec/versions/deprecated/0/range | must be a range of semver
        versions: {deprecated: [{range: '<2', since: 'May'}]} | /spec/versions/deprecated/0/since | must be a date
        versions: {releases: [{version: 2.0}]}        | /spec/versions/releases/0/version | must be string
        versions: {releases: [{version: next}]}       | /spec/versions/releases/0/version | must be a version of the
        versions: {releases: [{version: '1', date: soon}]} | /spec/versions/releases/0/date | must be a date
        versions: {releases: [{version: '1'}, {version: '1'}]} | /spec/versions/releases/1/version | listed once
        versions: {releases: [{version: '1'}], target: '2'} | /spec/versions/target      | must be a listed release
        versions: {releases: [], endOfLife: nodejs}   | /spec/versions/endOfLife         | must NOT stand beside
        versions: {releases: {from: tags}}            | /spec/source                     | must name the component
        versions: {guides: {next: 'https://a.b'}}     | /spec/versions/guides/next       | must stand under a major
        versions: {guides: {'3': 'javascript:x'}}     | /spec/versions/guides/3          | must be a URL
        source: 'https://example.com'                 | /spec/source                     | must be an entity reference
        tenancy: some                                 | /spec/tenancy                    | must be one of
        access: {docs: 'not here'}                    | /spec/access/docs                | must be a URL
        """)
    void namesTheFieldAndWhatIsRight(String fields, String pointer, String expectation) {
        Violation violation = validator.check(component(fields)).orElseThrow();
        assertThat(violation.pointer()).isEqualTo(pointer);
        assertThat(violation.message())
                .startsWith("platformcomponent:default/kit is not valid: /spec")
                .contains(expectation);
    }

    @Test
    void requiresTypeLifecycleAndOwner() {
        assertThat(validator.check(entityOf("{type: library, lifecycle: production}")))
                .map(Violation::pointer)
                .contains("/spec/owner");
    }

    @Test
    void drawsItsRelationsInBothDirections() {
        Entity kit = component("system: tools, source: kit, access: {template: new-kit}");
        assertThat(EntityRelations.of(kit, kinds).relations())
                .extracting(relation -> relation.source() + " " + relation.type() + " " + relation.target())
                .containsExactlyInAnyOrder(
                        "platformcomponent:default/kit ownedBy group:default/platform",
                        "group:default/platform ownerOf platformcomponent:default/kit",
                        "platformcomponent:default/kit partOf system:default/tools",
                        "system:default/tools hasPart platformcomponent:default/kit",
                        "platformcomponent:default/kit dependsOn component:default/kit",
                        "component:default/kit dependencyOf platformcomponent:default/kit",
                        "platformcomponent:default/kit offeredBy template:default/new-kit",
                        "template:default/new-kit offers platformcomponent:default/kit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme/kit", "https://github.com/acme/kit"})
    void drawsNoRelationToASourceRepository(String source) {
        assertThat(EntityRelations.of(component("source: '%s'".formatted(source)), kinds)
                        .relations())
                .extracting(relation -> relation.type())
                .containsOnly("ownedBy", "ownerOf");
    }

    private static Entity component(String fields) {
        return entityOf("{%s, %s}".formatted(REQUIRED, fields));
    }

    private static Entity entityOf(String spec) {
        return entity("{apiVersion: mokuroku.dev/v1alpha1, kind: PlatformComponent, metadata: {name: kit}, spec: %s}"
                .formatted(spec));
    }
}
