package dev.mokuroku.scaffolder.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    private static final String PAGES = """
            {'parameters': [
               {'title': 'First', 'description': 'D', 'required': ['name'], 'properties': {'name': {'type': 'string'}}},
               {'properties': {'size': {'type': 'integer'}}}],
             'presentation': {'buttonLabels': {'createButtonText': 'Go'}}, 'EXPERIMENTAL_formDecorators': [{'id': 'd'}]}""";

    @Test
    void hasAFormOfPages() {
        assertThat(template(PAGES).form().toJson()).isEqualTo(json("""
                {'title': 'Shop', 'presentation': {'buttonLabels': {'createButtonText': 'Go'}}, 'description': 'Makes a shop',
                 'steps': [
                   {'title': 'First', 'description': 'D', 'schema':
                     {'title': 'First', 'description': 'D', 'required': ['name'], 'properties': {'name': {'type': 'string'}}}},
                   {'title': 'Please enter the following information', 'schema': {'properties': {'size': {'type': 'integer'}}}}],
                 'formDecorators': [{'id': 'd'}]}"""));
    }

    @Test
    void hasAnEmptyFormWithoutParameters() {
        assertThat(template("{}").form().toJson().path("steps").isEmpty()).isTrue();
    }

    @Test
    void refusesValuesByTheFirstPageWithErrors() {
        assertThatThrownBy(() -> template(PAGES).form().check(json("{'size': 'x'}")))
                .isInstanceOfSatisfying(
                        InvalidValuesException.class,
                        invalid -> assertThat(invalid.toJson().path("errors")).hasSize(1))
                .hasMessage("instance requires property \"name\"");
        assertThatThrownBy(() -> template(PAGES).form().check(json("{'name': 'a', 'size': 'x'}")))
                .hasMessage("instance.size is not of a type(s) integer");
        template(PAGES).form().check(json("{'name': 'a', 'size': 1, 'more': true}"));
    }

    @Test
    void repeatsNoSecretInErrors() {
        Template template = template("""
                {'secrets': {'schema': {'required': ['pin'], 'properties': {'key': {'minLength': 8}}}}}""");

        assertThatThrownBy(() -> template.form().checkSecrets(json("{'key': 'short'}")))
                .isInstanceOfSatisfying(
                        InvalidValuesException.class,
                        invalid -> assertThat(invalid.errors()).containsExactly(json("""
                                        {'path': [], 'property': 'secrets', 'message': 'secrets.pin is required', 'instance': {},
                                         'schema': {'required': ['pin'], 'properties': {'key': {'minLength': 8}}},
                                         'name': 'required', 'argument': 'pin', 'stack': 'instance requires property \\"pin\\"'}"""), json("""
                                        {'path': ['key'], 'property': 'secrets.key',
                                         'message': 'secrets.key does not meet minimum length of 8', 'instance': {},
                                         'schema': {'minLength': 8}, 'name': 'minLength', 'argument': 8,
                                         'stack': 'instance.key does not meet minimum length of 8'}""")));
    }

    @Test
    void namesASecretThatIsTooLong() {
        TemplateForm form = template("{}").form();
        String longest = "k".repeat(65_536);

        form.checkSecrets(json("{'key': '%s'}".formatted(longest)));
        assertThatThrownBy(() -> form.checkSecrets(json("{'pin': '1', 'key': '%sk'}".formatted(longest))))
                .isInstanceOfSatisfying(
                        CatalogException.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("secrets"))
                .hasMessage("secrets.key has 65,537 characters, but at most 65,536 are allowed");
        assertThatThrownBy(() -> form.checkSecrets(
                        json("{'a': '%1$s', 'b': '%1$s', 'c': '%1$s', 'd': '%1$s', 'e': '1'}".formatted(longest))))
                .hasMessage("The secrets have together 262,145 characters, but at most 262,144 are allowed");
    }

    @Test
    void namesASchemaThatIsWrong() {
        assertThatThrownBy(() -> template("{'parameters': {'properties': {'a': {'enum': 1}}}}")
                        .form()
                        .check(json("{'a': 1}")))
                .hasMessage("spec.parameters of template:default/shop is no valid JSON Schema: enum expects an array");
    }

    @Test
    void givesATaskItsSpec() {
        Template template = template("""
                {'steps': [{'action': 'debug:log'}, {'id': 'b', 'name': 'B', 'action': 'fs:delete'}],
                 'output': {'text': []}, 'EXPERIMENTAL_recovery': {'EXPERIMENTAL_strategy': 'startOver'}}""");

        ObjectNode spec = template.taskSpec(json("{'a': 1}"), new TemplateUser("user:default/ann", null))
                .json();

        ObjectNode expected = json("""
                {'apiVersion': 'scaffolder.backstage.io/v1beta3',
                 'steps': [{'action': 'debug:log', 'id': 'step-1', 'name': 'debug:log'},
                           {'id': 'b', 'name': 'B', 'action': 'fs:delete'}],
                 'EXPERIMENTAL_recovery': {'EXPERIMENTAL_strategy': 'startOver'}, 'output': {'text': []},
                 'parameters': {'a': 1}, 'user': {'ref': 'user:default/ann'},
                 'templateInfo': {'entityRef': 'template:default/shop', 'baseUrl': 'https://example.com/templates/'}}""");
        expected.withObject("/templateInfo/entity").set("metadata", template.metadata());
        assertThat(spec).isEqualTo(expected);
        assertThat(template.taskSpec(json("{}"), TemplateUser.NOBODY).json().path("user"))
                .isEqualTo(json("{}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'kind': 'Component'}                                                        | InputError | Input template is not a template
            {'apiVersion': 'backstage.io/v1beta2', 'kind': 'Template'}                   | InputError | Input template is not a template
            {'apiVersion': 'scaffolder.backstage.io/v1beta3', 'kind': 'Template', 'spec': {}} | TypeError | <root> must have required property 'metadata' - missingProperty: metadata
            {'apiVersion': 'scaffolder.backstage.io/v1beta3', 'kind': 'Template', 'metadata': {'name': 'a'}} | TypeError | <root> must have required property 'spec' - missingProperty: spec
            {'apiVersion': 'scaffolder.backstage.io/v1beta3', 'kind': 'Template', 'metadata': {'name': 'a'}, 'spec': {'type': 'x', 'steps': {}}} | TypeError | /spec/steps must be array - type: array
            """)
    void isCheckedBeforeADryRun(String template, String name, String message) {
        assertThat(TemplateCheck.firstError(json(template))).hasValueSatisfying(error -> {
            assertThat(error.name()).isEqualTo(name);
            assertThat(error.message()).isEqualTo(message);
        });
    }

    private static Template template(String spec) {
        ObjectNode entity = json("""
                {'apiVersion': 'scaffolder.backstage.io/v1beta3', 'kind': 'Template',
                 'metadata': {'name': 'shop', 'title': 'Shop', 'description': 'Makes a shop', 'annotations':
                   {'backstage.io/source-location': 'url:https://example.com/templates/'}}}""");
        entity.set("spec", json(spec));
        return new Template(entity);
    }

    /// JSON with `'` in place of `"`.
    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) PlainJson.MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
