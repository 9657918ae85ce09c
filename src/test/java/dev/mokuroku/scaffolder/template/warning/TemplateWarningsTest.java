package dev.mokuroku.scaffolder.template.warning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.scaffolder.action.Actions;
import dev.mokuroku.scaffolder.filter.BackstageFilters;
import dev.mokuroku.scaffolder.filter.GitHosts;
import dev.mokuroku.scaffolder.templating.TemplateLimits;
import dev.mokuroku.scaffolder.templating.engine.TemplateEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateWarningsTest {
    private static final String HEAD = """
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata:
              name: service
            """;
    private static final int FIRST_LINE_OF_SPEC = 5;

    private final Actions actions = ActionsForTests.all();
    private final TemplateWarnings warnings = new TemplateWarnings(
            () -> actions,
            new TemplateEngine(new BackstageFilters(GitHosts.KNOWN).byName(), Map.of(), TemplateLimits.STANDARD));

    @Test
    void sayWhereInTheFileTheyAre() {
        List<DescriptorProblem> problems = parse("kind: Component\n---\n" + HEAD + """
                spec:
                  type: service
                  steps:
                    - action: publish:gitlab
                """).problems().stream()
                .filter(DescriptorProblem::isWarning)
                .toList();
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().document()).isEqualTo(1);
        assertThat(problems.getFirst().line()).isEqualTo(10);
        assertThat(problems.getFirst().column()).isEqualTo(15);
        assertThat(problems.getFirst().field()).isEqualTo("/spec/steps/0/action");
        assertThat(problems.getFirst().message())
                .isEqualTo("The action publish:gitlab is not installed; the action publish:github is");
        assertThat(problems.getFirst().entity()).hasToString("template:default/service");
    }

    @Test
    void nameUnknownActionsAndFieldsOfSteps() {
        assertThat(ofSteps("""
                - action: acme:unheard-of
                - action: debug:log
                  iff: ${{ parameters.loud }}
                  each: ["a"]
                  backstage:permissions: {tags: [x]}
                """))
                .containsExactly(
                        "8 /spec/steps/0/action The action acme:unheard-of is not installed",
                        "10 /spec/steps/1/iff A step has no field \"iff\"; did you mean \"if\"?");
    }

    @Test
    void nameIdsThatTwoStepsHave() {
        assertThat(ofSteps("""
                - {id: log, action: debug:log}
                - {id: other, action: debug:log}
                - {id: log, action: debug:log}
                """))
                .containsExactly(
                        "10 /spec/steps/2/id The id of a step must be unique, but step 1 has the id \"log\" as well");
    }

    @Test
    void nameInputsThatAreMissingUnknownOrOfAnotherType() {
        assertThat(ofSteps("""
                - action: fetch:template
                  input:
                    targetpath: x
                    values: [a]
                - action: fetch:plain
                - action: publish:github
                  input:
                    repoUrl: 5
                    repoVisibility: secret
                    collaborators:
                      - {acess: push, user: ann}
                    topics: ${{ parameters.topics }}
                    hasWiki: ${{ parameters.wiki }}
                """))
                .containsExactly(
                        "9 /spec/steps/0/input/url The input of fetch:template lacks url, which the action fetch:template requires",
                        "10 /spec/steps/0/input/targetpath The action fetch:template has no input targetpath; did you mean \"targetPath\"?",
                        "11 /spec/steps/0/input/values The input values of fetch:template must be an object, but is a list",
                        "12 /spec/steps/1/input/url The input of fetch:plain lacks url, which the action fetch:plain requires",
                        "15 /spec/steps/2/input/repoUrl The input repoUrl of publish:github must be a string, but is 5",
                        "16 /spec/steps/2/input/repoVisibility The input repoVisibility of publish:github is \"secret\", which is not one of enum values: private,public,internal",
                        "18 /spec/steps/2/input/collaborators/0/access The input collaborators.0 of publish:github lacks access, which the action publish:github requires",
                        "18 /spec/steps/2/input/collaborators/0/acess The action publish:github has no input collaborators.0.acess; did you mean \"access\"?");
    }

    @Test
    void chooseTheAlternativeOfASchemaThatFitsBest() {
        assertThat(ofSteps("""
                - {action: catalog:register, input: {}}
                - {action: catalog:register, input: {repoContentUrl: x}}
                - {action: catalog:register, input: {catalogInfoUrl: x, optional: "${{ parameters.x }}"}}
                - {action: catalog:register, input: {repoContentsUrl: x, optional: "yes"}}
                - {action: debug:log, input: {listWorkspace: 5}}
                """))
                .containsExactly(
                        "8 /spec/steps/0/input The input of catalog:register lacks catalogInfoUrl or repoContentsUrl",
                        "9 /spec/steps/1/input/repoContentsUrl The input of catalog:register lacks repoContentsUrl, which the action catalog:register requires",
                        "9 /spec/steps/1/input/repoContentUrl The action catalog:register has no input repoContentUrl; did you mean \"repoContentsUrl\"?",
                        "11 /spec/steps/3/input/optional The input optional of catalog:register must be a boolean, but is \"yes\"",
                        "12 /spec/steps/4/input/listWorkspace The input listWorkspace of debug:log must be a boolean or a string, but is 5");
    }

    @Test
    void nameWhatFailsInTexts() {
        assertThat(ofSteps("""
                - id: publish
                  action: publish:github
                  if: ${{ parameters.name
                  input: {repoUrl: "${{ parameters.name | uper }}"}
                - action: debug:log
                  input:
                    message: ${{ steps.publsh.output.url or steps['publish'].output.url or steps['step-2'].output.a }}
                """))
                .containsExactly(
                        "10 /spec/steps/0/if Template error at line 1, column 1: Unterminated variable tag; the text stays as it is written",
                        "11 /spec/steps/0/input/repoUrl Unknown template filter \"uper\"; did you mean \"upper\"?; the text stays as it is written",
                        "14 /spec/steps/1/input/message No step has the id \"publsh\"; did you mean \"publish\"?");
    }

    @Test
    void nameWhatIsWrongInForms() {
        assertThat(of("""
                spec:
                  type: service
                  parameters:
                    - required: [nme, onOtherPage]
                      properties:
                        name: {type: strin, pattern: "["}
                        tags: {type: array, items: {type: [string, nul]}}
                        deep: {type: object, required: [b], properties: {a: {type: string}}}
                      dependencies:
                        name: {oneOf: [{required: [more], properties: {more: {type: string}}}]}
                    - properties:
                        onOtherPage: {type: string}
                  steps: [{action: debug:log}]
                """))
                .containsExactly(
                        "8 /spec/parameters/0/required/0 No property has the name \"nme\"; did you mean \"name\"?",
                        "10 /spec/parameters/0/properties/name/type A type must be one of string, number, integer, boolean, object, array, null, any, but is \"strin\"; did you mean \"string\"?",
                        "10 /spec/parameters/0/properties/name/pattern Invalid regular expression: /[/: unterminated class",
                        "11 /spec/parameters/0/properties/tags/items/type A type must be one of string, number, integer, boolean, object, array, null, any, but is \"nul\"; did you mean \"null\"?",
                        "12 /spec/parameters/0/properties/deep/required/0 No property has the name \"b\"; did you mean \"a\"?");
    }

    @Test
    void leaveRequiredPropertiesAloneThatMayBeDefinedElsewhere() {
        assertThat(of("""
                spec:
                  type: service
                  parameters:
                    - properties:
                        refers: {properties: {a: {type: string}}, allOf: [{$ref: '#/x'}], required: [b]}
                        maps: {properties: {a: {type: string}}, additionalProperties: {type: string}, required: [b]}
                        depends: {properties: {a: {type: string}}, required: [b],
                                  dependentSchemas: {a: {properties: {b: {type: string}}}}}
                        free: {type: object, required: [b]}
                  steps: [{action: debug:log}]
                """)).isEmpty();
    }

    @Test
    void nameRunnersOfAnotherForm() {
        String template =
                HEAD.replace("name: service", "{name: service, annotations: {mokuroku.dev/template-runners: '%s'}}");
        String spec = """
                spec: {type: service, steps: [{action: debug:log}]}
                """;
        assertThat(texts(template.formatted("owners, group:platform, user:ann, user:*") + spec))
                .isEmpty();
        assertThat(texts(template.formatted("owners, component:shop") + spec))
                .containsExactly(
                        "4 /metadata/annotations/mokuroku.dev~1template-runners mokuroku.dev/template-runners: each entry must be user:<name>, group:<name>, service:<name>, plugin:<name>, user:*, service:* or plugin:*, but one is 'component:shop', so only admins may run the template");
    }

    @Test
    void concernTemplatesAlone() {
        assertThat(texts("""
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: shop}
                spec: {type: service, lifecycle: production, owner: x, steps: [{action: y}]}
                """)).isEmpty();
    }

    @Test
    void areNoneForTheTemplatesOfTheDemo() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("catalog-info/templates"))) {
            List<Path> templates =
                    files.filter(file -> file.endsWith("template.yaml")).toList();
            assertThat(templates).hasSizeGreaterThan(2);
            assertThat(templates)
                    .allSatisfy(
                            file -> assertThat(texts(Files.readString(file))).isEmpty());
        }
    }

    private List<String> ofSteps(String steps) {
        return of("spec:\n  type: service\n  steps:\n" + steps.indent(4));
    }

    private List<String> of(String spec) {
        assertThat(HEAD.lines()).hasSize(FIRST_LINE_OF_SPEC - 1);
        return texts(HEAD + spec);
    }

    /// Line, field and message of each.
    private List<String> texts(String file) {
        return parse(file).problems().stream()
                .filter(DescriptorProblem::isWarning)
                .map(problem -> "%d %s %s".formatted(problem.line(), problem.field(), problem.message()))
                .toList();
    }

    private ParsedDescriptor parse(String text) {
        LocationRef location = new LocationRef("file", "/template.yaml");
        DescriptorFile file =
                new DescriptorFile(location, location, "1", null, text.getBytes(StandardCharsets.UTF_8), Map.of());
        return new DescriptorParser().parse(file, ReferencedFiles.NONE, List.of(warnings));
    }
}
