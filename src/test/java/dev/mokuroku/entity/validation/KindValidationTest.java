package dev.mokuroku.entity.validation;

import static dev.mokuroku.entity.EntityYaml.entity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindValidationTest {
    private final EntityValidator validator = new EntityValidator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Component  | {type: s, lifecycle: l, owner: 'a:b:c', system: s, providesApis: [a], dependencyOf: x, more: 1}
            API        | {type: openapi, lifecycle: l, owner: o, definition: d}
            API        | {type: mcp-server, lifecycle: l, owner: o, remotes: [{type: sse, url: u}]}
            Resource   | {type: database, owner: o}
            System     | {owner: o}
            Domain     | {owner: o}
            Group      | {type: team, children: []}
            User       | {memberOf: []}
            Location   | {}
            Location   | {type: url, targets: [./a.yaml], presence: optional}
            Template   | {type: service, steps: [{action: 'debug:log', if: true}], parameters: {}, output: {links: [], x: y}}
            Template   | {type: service, steps: [], parameters: [{}]}
            AiResource | {type: other, lifecycle: l, owner: o}
            AiResource | {type: skill, lifecycle: l, owner: o}
            AiResource | {type: rule, lifecycle: l, owner: o, category: c, rationale: r}
            AiResource | {type: plugin, lifecycle: l, owner: o, skills: []}
            AiResource | {type: marketplace, lifecycle: l, owner: o, plugins: []}
            """)
    void takesWhatTheKindAsksFor(String kind, String spec) {
        assertThat(validator.check(entity(kind, spec))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Component  | {type: s, lifecycle: l}                              | /spec/owner            | /spec must have required property 'owner' - missingProperty: owner
            Component  | {owner: o}                                           | /spec/type             | /spec must have required property 'type' - missingProperty: type
            Component  | {type: '', lifecycle: l, owner: o}                   | /spec/type             | /spec/type must NOT have fewer than 1 characters - limit: 1
            Component  | {type: 5, lifecycle: l}                              | /spec/owner            | /spec must have required property 'owner' - missingProperty: owner
            Component  | {type: 5, lifecycle: 6, owner: o}                    | /spec/type             | /spec/type must be string - type: string
            Component  | {type: s, lifecycle: l, owner: o, providesApis: x}   | /spec/providesApis     | /spec/providesApis must be array - type: array
            Component  | {type: s, lifecycle: l, owner: o, dependsOn: [a, 1]} | /spec/dependsOn/1      | /spec/dependsOn/1 must be string - type: string
            Component  | {type: s, lifecycle: l, owner: o, system: null}      | /spec/system           | /spec/system must be string - type: string
            API        | {type: openapi, lifecycle: l, owner: o}              | /spec/definition       | /spec must have required property 'definition' - missingProperty: definition
            API        | {type: mcp-server, lifecycle: l, owner: o}           | /spec/remotes          | /spec must have required property 'remotes' - missingProperty: remotes
            API        | {type: mcp-server, lifecycle: l, owner: o, remotes: []} | /spec/remotes       | /spec/remotes must NOT have fewer than 1 items - limit: 1
            API        | {type: mcp-server, lifecycle: l, owner: o, remotes: [{type: x}]} | /spec/remotes/0/url | /spec/remotes/0 must have required property 'url' - missingProperty: url
            Resource   | {owner: o}                                           | /spec/type             | /spec must have required property 'type' - missingProperty: type
            System     | {}                                                   | /spec/owner            | /spec must have required property 'owner' - missingProperty: owner
            Domain     | {}                                                   | /spec/owner            | /spec must have required property 'owner' - missingProperty: owner
            Group      | {type: team}                                         | /spec/children         | /spec must have required property 'children' - missingProperty: children
            Group      | {type: team, children: [], profile: {email: ''}}     | /spec/profile/email    | /spec/profile/email must NOT have fewer than 1 characters - limit: 1
            User       | {}                                                   | /spec/memberOf         | /spec must have required property 'memberOf' - missingProperty: memberOf
            Location   | {presence: maybe}                                    | /spec/presence         | /spec/presence must be equal to one of the allowed values - allowedValues: required,optional
            AiResource | {type: skill, lifecycle: l}                          | /spec/owner            | /spec must have required property 'owner' - missingProperty: owner
            AiResource | {type: rule, lifecycle: l, owner: o}                 | /spec/category         | /spec must have required property 'category' - missingProperty: category
            AiResource | {type: plugin, lifecycle: l, owner: o}               | /spec/skills           | /spec must have required property 'skills' - missingProperty: skills
            AiResource | {type: marketplace, lifecycle: l, owner: o}          | /spec/plugins          | /spec must have required property 'plugins' - missingProperty: plugins
            """)
    void namesTheField(String kind, String spec, String pointer, String message) {
        assertThat(validator.check(entity(kind, spec)))
                .contains(new Violation(pointer, thrownBy("BuiltinKindsEntityProcessor", kind) + message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: service}                                          | /spec/steps            | /spec must have required property 'steps' - missingProperty: steps
            {type: service, steps: [{id: a}]}                        | /spec/steps/0/action   | /spec/steps/0 must have required property 'action' - missingProperty: action
            {type: service, steps: [{action: a, if: 5}]}             | /spec/steps/0/if       | /spec/steps/0/if must be string,boolean - type: string,boolean
            {type: service, steps: [], parameters: text}             | /spec/parameters       | /spec/parameters must be object - type: object
            {type: service, steps: [], parameters: [text]}           | /spec/parameters       | /spec/parameters must be object - type: object
            {type: service, steps: [], output: {links: {}}}          | /spec/output/links     | /spec/output/links must be array - type: array
            {type: service, steps: [], output: {other: 5}}           | /spec/output/other     | /spec/output/other must be string - type: string
            """)
    void namesTheFieldOfATemplate(String spec, String pointer, String message) {
        assertThat(validator.check(entity("Template", spec)))
                .contains(new Violation(pointer, thrownBy("ScaffolderEntitiesProcessor", "Template") + message));
    }

    @Test
    void asksForASpec() {
        Entity entity = entity("User", "{}");
        entity.json().remove("spec");
        assertThat(validator.check(entity))
                .map(Violation::message)
                .contains(thrownBy("BuiltinKindsEntityProcessor", "User")
                        + "<root> must have required property 'spec' - missingProperty: spec");
    }

    @Test
    void limitsTheLengthOfCompatibility() {
        String spec = "{type: skill, lifecycle: l, owner: o, compatibility: %s}".formatted("c".repeat(501));
        assertThat(validator.check(entity("AiResource", spec)))
                .map(Violation::message)
                .get()
                .asString()
                .endsWith("/spec/compatibility must NOT have more than 500 characters - limit: 500");
    }

    private static String thrownBy(String processor, String kind) {
        return "Processor %s threw an error while validating the entity %s:default/a; caused by TypeError: "
                .formatted(processor, kind.toLowerCase(java.util.Locale.ROOT));
    }
}
