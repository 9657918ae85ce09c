package dev.mokuroku.descriptor.placeholder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.ReferencedTexts;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.descriptor.reference.Reference;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.EntityYaml;
import dev.mokuroku.entity.LocationRef;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
    private static final String FOLDER = "https://github.com/acme/shop/blob/main/";
    private static final LocationRef LOCATION = LocationRef.url(FOLDER + "catalog-info.yaml");
    private static final String PREPROCESSING =
            "Processor PlaceholderProcessor threw an error while preprocessing; caused by Error: ";

    private final ReferencedTexts files = new ReferencedTexts();

    @Test
    void takesTextAsItIs() {
        files.with(FOLDER + "api.graphql", "\uFEFFtype Query {\r\n}\n\n");
        assertThat(spec("definition: {$text: ./api.graphql}").path("definition").textValue())
                .isEqualTo("\uFEFFtype Query {\r\n}\n\n");
    }

    @Test
    void replacesBytesThatAreNoText() {
        files.with(FOLDER + "a.bin", new byte[] {'a', (byte) 0xC3, '(', 0});
        assertThat(spec("a: {$text: a.bin}").path("a").textValue()).isEqualTo("a\uFFFD(\0");
    }

    @Test
    void readsJson() {
        files.with(FOLDER + "a.json", "{\"a\": [1.0, 1e400, null], \"b\": 1, \"b\": {\"$text\": \"x\"}}");
        assertThat(spec("data: {$json: ./a.json}").path("data"))
                .isEqualTo(EntityYaml.json("{a: [1, null, null], b: {$text: x}}"));
    }

    @Test
    void readsYamlWithoutMergeKeys() {
        files.with(FOLDER + "a.yaml", "base: &base {a: 1}\nmore: {<<: *base, b: 0o17}\n");
        assertThat(spec("data: {$yaml: ./a.yaml}").path("data"))
                .isEqualTo(EntityYaml.json("{base: {a: 1}, more: {\"<<\": {a: 1}, b: 15}}"));
    }

    @Test
    void readsAnEmptyDocumentAsNull() {
        files.with(FOLDER + "a.yaml", "---\n# nothing\n");
        assertThat(spec("data: {$yaml: ./a.yaml}").path("data").isNull()).isTrue();
    }

    @Test
    void fillsInWithinListsAndObjects() {
        files.with(FOLDER + "a.txt", "A").with(FOLDER + "step.yaml", "- id: fetch\n");
        assertThat(spec("list: [x, {deep: {$text: a.txt}}, {$text: a.txt}], steps: {$yaml: step.yaml}"))
                .isEqualTo(EntityYaml.json("{list: [x, {deep: A}, A], steps: [{id: fetch}]}"));
    }

    @Test
    void fillsInTheWholeSpec() {
        files.with(FOLDER + "spec.yaml", "type: service\n");
        DescriptorFile file =
                file("apiVersion: mokuroku.dev/v1\nkind: Thing\nmetadata: {name: a}\nspec: {$yaml: spec.yaml}\n");
        ParsedDescriptor parsed = new DescriptorParser().parse(file, files);
        assertThat(parsed.entities())
                .singleElement()
                .satisfies(it -> assertThat(it.entity().spec()).isEqualTo(EntityYaml.json("{type: service}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{a: {$ref: './b.yaml'}}",
                "{a: {$foo: ./b.yaml}}",
                "{a: {$foo: {$text: ./b.yaml}}}",
                "{a: {$: ./b.yaml}}",
                "{a: {$TEXT: ./b.yaml}}",
                "{a: {$text: ./b.yaml, $json: ./b.yaml}}",
                "{a: {$text: ./b.yaml, title: b}}",
                "{a: {$schema: x, properties: {b: {$text: ./b.yaml}}}}",
                "{a: $text}",
                "{a: {text: ./b.yaml}}"
            })
    void leavesOtherObjectsAlone(String spec) {
        assertThat(spec(spec.substring(1, spec.length() - 1))).isEqualTo(EntityYaml.json(spec));
        assertThat(files.read).isEmpty();
    }

    @Test
    void takesNoPlaceholderForTheAnnotations() {
        DescriptorFile file = file(
                "apiVersion: mokuroku.dev/v1\nkind: Thing\nmetadata: {name: a, annotations: {$text: a.txt}}\nspec: {}\n");
        ParsedDescriptor parsed = new DescriptorParser().parse(file, files);
        assertThat(parsed.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("\"annotations.$text\" is not valid"));
        assertThat(files.read).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {$text: 5}       | Placeholder $text expected a string value parameter, in the form of an absolute URL or a relative path
                    {$json: null}    | Placeholder $json expected a string value parameter, in the form of an absolute URL or a relative path
                    {$yaml: [a]}     | Placeholder $yaml expected a string value parameter, in the form of an absolute URL or a relative path
                    {$text: ./no.md} | Placeholder $text could not read location ./no.md, NotFoundError: https://github.com/acme/shop/blob/main/no.md is not there
                    {$text: 'http:'} | Placeholder $text could not form a URL out of https://github.com/acme/shop/blob/main/catalog-info.yaml and http:, TypeError: Invalid URL
                    {$json: a.json}  | Placeholder $json failed to parse JSON data at a.json, SyntaxError: Unexpected end of JSON input
                    {$yaml: b.yaml}  | Placeholder $yaml expected to find exactly one document of data at b.yaml, found 2
                    {$yaml: c.yaml}  | Placeholder $yaml expected to find exactly one document of data at c.yaml, found 0
                    {$yaml: d.yaml}  | Placeholder $yaml found an error in the data at d.yaml, YAMLParseError: Map keys must be unique; "a" is repeated at line 2, column 1
                    """)
    void reportsWhyItFailed(String placeholder, String message) {
        files.with(FOLDER + "a.json", " ")
                .with(FOLDER + "b.yaml", "a: 1\n---\n")
                .with(FOLDER + "c.yaml", "# nothing\n")
                .with(FOLDER + "d.yaml", "a: 1\na: 2\n");
        assertThat(problem("a: " + placeholder).message()).isEqualTo(PREPROCESSING + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a: 1}", "{\"a\": 1,}", "{\"a\": 01}", "[1] 2", "\uFEFF[]", "[", "nope", "\"\t\""})
    void refusesWhatIsNoJson(String content) {
        files.with(FOLDER + "a.json", content);
        assertThat(problem("a: {$json: a.json}").message())
                .startsWith(PREPROCESSING + "Placeholder $json failed to parse JSON data at a.json, SyntaxError: ");
    }

    @Test
    void staysWithinTheRepository() {
        String other = "https://github.com/acme/other/blob/main/a.txt";
        files.with(other, "A");
        assertThat(problem("a: {$text: '%s'}".formatted(other)).message())
                .isEqualTo(PREPROCESSING
                        + ("Placeholder $text could not form a URL out of %s and %s, Error: Placeholder"
                                        + " may only reference files from the same repository as the entity")
                                .formatted(LOCATION.target(), other));
        assertThat(files.read).isEmpty();
    }

    @Test
    void readsOtherPlacesThatAreNoRepositories() {
        files.with("https://specs.example.com/a.txt", "A");
        assertThat(spec("a: {$text: 'https://specs.example.com/a.txt'}")
                        .path("a")
                        .textValue())
                .isEqualTo("A");
    }

    @Test
    void reportsWhereThePlaceholderStands() {
        DescriptorProblem problem = problem("a: [x, {'b/c~': {$text: no.md}}]");
        assertThat(problem.field()).isEqualTo("/spec/a/1/b~1c~0");
        assertThat(problem.line()).isEqualTo(5);
        assertThat(problem.entity()).isEqualTo(EntityRef.parse("thing:default/a"));
    }

    @Test
    void readsNothingWithoutAReader() {
        assertThat(new DescriptorParser().parse(file("a: {$text: ./b.md}", 1)).problems())
                .extracting(DescriptorProblem::message)
                .containsExactly(PREPROCESSING
                        + "Placeholder $text could not read location ./b.md, NotAllowedError: Reading from"
                        + " 'https://github.com/acme/shop/blob/main/b.md' is not allowed");
    }

    @Test
    void listsWhatItReadOnceEach() {
        files.with(FOLDER + "a.txt", "A");
        String placeholders = "a: {$text: a.txt}, b: {$text: ./a.txt}, c: {$text: no.md}";
        ParsedDescriptor parsed = new DescriptorParser().parse(file(placeholders, 2), files);
        assertThat(parsed.references())
                .containsExactly(
                        new Reference(LocationRef.url(FOLDER + "a.txt"), DescriptorFile.hashOf("A".getBytes(UTF_8))),
                        new Reference(LocationRef.url(FOLDER + "no.md"), Reference.UNREADABLE));
        assertThat(files.read).hasSize(2);
        assertThat(parsed.accountsForAll()).isTrue();
    }

    private JsonNode spec(String spec) {
        ParsedDescriptor parsed = new DescriptorParser().parse(file(spec, 1), files);
        assertThat(parsed.problems()).isEmpty();
        return parsed.entities().getFirst().entity().spec();
    }

    private DescriptorProblem problem(String spec) {
        ParsedDescriptor parsed = new DescriptorParser().parse(file(spec, 1), files);
        assertThat(parsed.entities()).isEmpty();
        assertThat(parsed.problems()).hasSize(1);
        return parsed.problems().getFirst();
    }

    /// Entities of a kind that is not known, so that any spec is valid.
    private static DescriptorFile file(String spec, int entities) {
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < entities; i++) {
            String name = String.valueOf((char) ('a' + i));
            content.append("---\napiVersion: mokuroku.dev/v1\nkind: Thing\nmetadata: {name: %s}\nspec: {%s}\n"
                    .formatted(name, spec));
        }
        return file(content.toString());
    }

    private static DescriptorFile file(String content) {
        return new DescriptorFile(LOCATION, LOCATION, "1", null, content.getBytes(UTF_8), Map.of());
    }
}
