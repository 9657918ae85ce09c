package dev.mokuroku.entity.validation;

import static dev.mokuroku.entity.EntityYaml.entity;
import static dev.mokuroku.entity.EntityYaml.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.entity.kind.Kinds;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityValidatorTest {
    private static final String LEARN_MORE = " To learn more about catalog file format, visit: https://github.com/"
            + "backstage/backstage/blob/master/docs/architecture-decisions/adr002-default-catalog-file-format.md";

    private final EntityValidator validator = new EntityValidator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                              | /apiVersion         | <root> must have required property 'apiVersion' - missingProperty: apiVersion
            {apiVersion: v1, metadata: {name: a}}           | /kind               | <root> must have required property 'kind' - missingProperty: kind
            {apiVersion: v1, kind: A, metadata: {}}         | /metadata/name      | /metadata must have required property 'name' - missingProperty: name
            {apiVersion: v1, kind: A, metadata: {name: 5}}  | /metadata/name      | /metadata/name must be string - type: string
            {apiVersion: v1, kind: '', metadata: {name: a}} | /kind               | /kind must NOT have fewer than 1 characters - limit: 1
            {apiVersion: v1, kind: A, metadata: a}          | /metadata           | /metadata must be object - type: object
            {apiVersion: v1, kind: A, metadata: {name: a, namespace: null}} | /metadata/namespace | /metadata/namespace must be string - type: string
            """)
    void asksForAnEnvelope(String document, String pointer, String message) {
        assertThat(validator.checkEnvelope(json(document))).contains(new Violation(pointer, message));
    }

    /// What is added to a good Component; the field; what follows `Policy check failed for …; caused by Error: `.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            foo: 1                                    | /foo                       | Malformed envelope, <root> must NOT have additional properties
            relations: []                             | /relations                 | Unknown field relations
            status: {}                                | /status                    | Unknown field status
            relations: null                           | /relations                 | Malformed envelope, /relations must be array
            status: []                                | /status                    | Malformed envelope, /status must be object
            metadata: {name: a, annotations: {x: 5}}  | /metadata/annotations/x    | Malformed envelope, /metadata/annotations/x must be string
            metadata: {name: a, labels: {x/y: true}}  | /metadata/labels/x~1y      | Malformed envelope, /metadata/labels/x~1y must be string
            metadata: {name: a, labels: null}         | /metadata/labels           | Malformed envelope, /metadata/labels must be object
            metadata: {name: a, tags: java}           | /metadata/tags             | Malformed envelope, /metadata/tags must be array
            metadata: {name: a, tags: ['']}           | /metadata/tags/0           | Malformed envelope, /metadata/tags/0 must NOT have fewer than 1 characters
            metadata: {name: a, title: ''}            | /metadata/title            | Malformed envelope, /metadata/title must NOT have fewer than 1 characters
            metadata: {name: a, description: []}      | /metadata/description      | Malformed envelope, /metadata/description must be string
            metadata: {name: a, links: [{title: t}]}  | /metadata/links/0/url      | Malformed envelope, /metadata/links/0 must have required property 'url'
            spec: text                                | /spec                      | Malformed envelope, /spec must be object
            """)
    void rejectsAMalformedEnvelope(String addition, String pointer, String message) {
        assertThat(validator.check(componentWith(addition)))
                .contains(new Violation(
                        pointer, "Policy check failed for component:default/a; caused by Error: " + message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            apiVersion: v1.0                                      | /apiVersion               | component:default/a        | "apiVersion" is not valid; expected a valid prefix and/or suffix but found "v1.0".
            kind: A-b                                             | /kind                     | a-b:default/a              | "kind" is not valid; expected a string that is a sequence of [a-zA-Z][a-z0-9A-Z], at most 63 characters in total but found "A-b".
            metadata: {name: bad name}                            | /metadata/name            | component:default/bad name | "metadata.name" is not valid; expected a string that is sequences of [a-zA-Z0-9] separated by any of [-_.], at most 63 characters in total but found "bad name".
            metadata: {name: a, namespace: Bad}                   | /metadata/namespace       | component:bad/a            | "metadata.namespace" is not valid; expected a string that is sequences of [a-z0-9] separated by [-], at most 63 characters in total but found "Bad".
            metadata: {name: a, labels: {x y: b}}                 | /metadata/labels/x y      | component:default/a        | "labels.x y" is not valid; expected a valid prefix and/or suffix but found "x y".
            metadata: {name: a, labels: {x/y: b c}}               | /metadata/labels/x~1y     | component:default/a        | "labels.x/y" is not valid; expected a string that is sequences of [a-zA-Z0-9] separated by any of [-_.], at most 63 characters in total but found "b c".
            metadata: {name: a, annotations: {x y: b}}            | /metadata/annotations/x y | component:default/a        | "annotations.x y" is not valid; expected a valid prefix and/or suffix but found "x y".
            metadata: {name: a, tags: [Bad Tag]}                  | /metadata/tags/0          | component:default/a        | "tags.0" is not valid; expected a string that is sequences of [a-z0-9+#] separated by [-], at most 63 characters in total but found "Bad Tag".
            metadata: {name: a, links: [{url: example.com}]}      | /metadata/links/0/url     | component:default/a        | "links.0.url" is not valid; expected a string that is a valid url but found "example.com".
            metadata: {name: a, links: [{url: 'a:b', title: ' '}]} | /metadata/links/0/title  | component:default/a        | "links.0.title" is not valid; expected a non empty string but found " ".
            metadata: {name: a, links: [{url: 'a:b', icon: ' '}]} | /metadata/links/0/icon    | component:default/a        | "links.0.icon" is not valid; expected a non empty string but found " ".
            """)
    void rejectsAWrongFormat(String addition, String pointer, String ref, String message) {
        assertThat(validator.check(componentWith(addition)))
                .contains(new Violation(
                        pointer, "Policy check failed for " + ref + "; caused by Error: " + message + LEARN_MORE));
    }

    @Test
    void takesKindsOfItsOwnByTheirEnvelope() {
        String own = "apiVersion: mokuroku.dev/v1alpha1\nkind: Scorecard\nspec: ";
        assertThat(validator.check(componentWith(own + "{anything: [1]}"))).isEmpty();
        assertThat(validator.check(componentWith(own + "null"))).isPresent();
    }

    @Test
    void takesKindsThatAreAddedByTheirEnvelope() {
        Entity dataset = componentWith("{apiVersion: acme.example.com/v1, kind: Dataset}");
        assertThat(new EntityValidator(Set.of("dataset"), Kinds.BACKSTAGE).check(dataset))
                .isEmpty();
        assertThat(new EntityValidator(Set.of("dataset"), Kinds.BACKSTAGE)
                        .check(componentWith("kind: dataset\nspec: null")))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            apiVersion: backstage.io/v2  | component:default/a
            kind: component              | component:default/a
            kind: Template               | template:default/a
            kind: nope                   | nope:default/a
            apiVersion: apps/v1          | component:default/a
            {apiVersion: v1, kind: Secret} | secret:default/a
            {apiVersion: mokuroku.dev/v1alpha1, kind: component} | component:default/a
            """)
    void rejectsKindsThatAreUnknownOrSpelledOrVersionedOtherwise(String addition, String ref) {
        assertThat(validator.check(componentWith(addition)))
                .map(Violation::message)
                .contains("No processor recognized the entity " + ref
                        + " as valid, possibly caused by a foreign kind or apiVersion");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            metadata: {name: a, labels: {App: x, app: y}}    | /metadata/labels/app | metadata.labels.app
            spec: {x: [{Id: 1}, {id: 2, iD: 3}], Y: 1, y: 2} | /spec/x/1/id         | spec.x.id', 'spec.y
            spec: {a/b: 1, A/b: null}                        | /spec/A~1b           | spec.a/b
            """)
    void rejectsFieldsThatDifferInCaseAlone(String addition, String pointer, String keys) {
        assertThat(validator.checkKeys(componentWith(addition)))
                .contains(new Violation(
                        pointer, "InputError: Entity has duplicate keys that vary only in casing, '" + keys + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{X: {a: 1}, x: {b: 2}}", "{x: [A, a]}", "{X: {}, x: 1}", "{x: [{id: 1}, {id: 2}]}"})
    void takesFieldsThatDifferOtherwise(String spec) {
        assertThat(validator.checkKeys(entity("Component", spec))).isEmpty();
    }

    private static Entity componentWith(String addition) {
        Entity entity = entity("Component", "{type: service, lifecycle: production, owner: team}");
        entity.json().setAll(json(addition));
        return entity;
    }
}
