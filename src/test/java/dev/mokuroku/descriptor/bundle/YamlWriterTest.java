package dev.mokuroku.descriptor.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.EntityYaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is expected is what the JavaScript library `yaml` writes.
class YamlWriterTest {
    private static final String WORDS = "lorem ".repeat(20).strip();

    @Test
    void writesCollections() {
        String json = "{paths: {/pets: {tags: [a, [1, [2]], {b: c, d: []}], e: {}}}, '200': null, f: [true, 1.5]}";
        assertThat(write(EntityYaml.json(json))).isEqualTo("""
                "200": null
                paths:
                  /pets:
                    tags:
                      - a
                      - - 1
                        - - 2
                      - b: c
                        d: []
                    e: {}
                f:
                  - true
                  - 1.5
                """);
    }

    @Test
    void putsKeysThatAreIndexesFirst() {
        assertThat(write(EntityYaml.json("{default: 1, '404': 2, '01': 3, '200': 4}")))
                .isEqualTo("\"200\": 4\n\"404\": 2\ndefault: 1\n\"01\": 3\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    text      | text
                    ^^        | ""
                    true      | "true"
                    1.5       | "1.5"
                    0x1F      | "0x1F"
                    ~         | "~"
                    1.2.3     | 1.2.3
                    2020-01-1 | 2020-01-1
                    yes       | yes
                    a: b      | "a: b"
                    a:b       | a:b
                    a #b      | "a #b"
                    a#b       | a#b
                    - a       | "- a"
                    -a        | -a
                    #a        | "#a"
                    [a]       | "[a]"
                    *a        | "*a"
                    'a'       | "'a'"
                    "a"       | '"a"'
                    "it's"    | "\\"it's\\""
                    it's      | it's
                    ^a ^      | "a "
                    a\\b      | a\\b
                    ---       | ---
                    ä😀       | ä😀
                    """)
    void quotesWhatWouldReadAsSomethingElse(String text, String written) {
        assertThat(write("k", text)).isEqualTo("k: " + written + "\n");
    }

    @Test
    void escapesWhatCannotBePrinted() {
        assertThat(write("k", "\0\u0007\b\u000B\f\r\u001B\u0001\u0085\uD800\t\"\\"))
                .isEqualTo("k: \"\\0\\a\\b\\v\\f\\r\\e\\x01\\x85\\ud800\\t\\\"\\\\\"\n");
    }

    @Test
    void quotesKeys() {
        assertThat(write("a: b", "x")).isEqualTo("\"a: b\": x\n");
        assertThat(write("--- ", "x")).isEqualTo("\"--- \": x\n");
        assertThat(write("---", "x")).isEqualTo("\"---\": x\n");
        assertThat(write("a\nb", "x")).isEqualTo("\"a\\nb\": x\n");
        assertThat(write("k".repeat(1025), "x")).isEqualTo("? " + "k".repeat(1025) + "\n: x\n");
    }

    @Test
    void breaksLongLines() {
        assertThat(write("text", WORDS)).isEqualTo("""
                text: lorem lorem lorem lorem lorem lorem lorem lorem lorem lorem lorem lorem
                  lorem lorem lorem lorem lorem lorem lorem lorem
                """);
        assertThat(write("text", WORDS + ": ")).isEqualTo("""
                text: "lorem lorem lorem lorem lorem lorem lorem lorem lorem lorem lorem lorem
                  lorem lorem lorem lorem lorem lorem lorem lorem: "
                """);
    }

    @Test
    void breaksLongWordsBetweenQuotesOnly() {
        String word = "x".repeat(100);
        assertThat(write("k", word)).isEqualTo("k: " + word + "\n");
        assertThat(write("k", word + ":")).isEqualTo("k: \"%s\\\n  %s:\"\n".formatted("x".repeat(75), "x".repeat(25)));
    }

    @Test
    void writesLinesAsTheyAre() {
        assertThat(write("k", "a\n\n  b\n")).isEqualTo("k: |\n  a\n\n    b\n");
        assertThat(write("k", "a\nb")).isEqualTo("k: |-\n  a\n  b\n");
        assertThat(write("k", "a\nb\n\n")).isEqualTo("k: |+\n  a\n  b\n\n");
        assertThat(write("k", " a\nb\n")).isEqualTo("k: |2\n   a\n  b\n");
        assertThat(write("k", "\n\na\n")).isEqualTo("k: |\n  \n\n  a\n");
    }

    @Test
    void breaksLongLinesOfBlocks() {
        assertThat(write("k", WORDS + "\nshort\n\n  code\nend\n")).isEqualTo("""
                k: >
                  lorem lorem lorem lorem lorem lorem lorem lorem lorem lorem lorem lorem lorem
                  lorem lorem lorem lorem lorem lorem lorem

                  short

                    code
                  end
                """);
        assertThat(write("k", "a\n" + "x".repeat(100))).isEqualTo("k: |-\n  a\n  " + "x".repeat(100) + "\n");
    }

    @Test
    void writesWhatStandsTwiceOnce() {
        ObjectNode shared = EntityYaml.json("{a: 1}");
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("x", shared);
        ArrayNode list = root.putArray("y");
        list.add(shared).add(JsonNodeFactory.instance.arrayNode().add(shared));
        assertThat(write(root)).isEqualTo("x: &a1\n  a: 1\ny:\n  - *a1\n  - - *a1\n");
    }

    @Test
    void writesWhatHoldsItself() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putArray("list").addObject().set("root", root);
        assertThat(write(root)).isEqualTo("&a1\nlist:\n  - root: *a1\n");
    }

    @Test
    void endsWhatIsTooLongOrTooDeep() {
        assertThatExceptionOfType(BundleException.class)
                .isThrownBy(() -> YamlWriter.write(EntityYaml.json("{a: 12345678}"), 10))
                .withMessage("Error: The bundle has more than 10 characters");
        JsonNode deep = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < 100_000; i++) {
            deep = JsonNodeFactory.instance.arrayNode().add(deep);
        }
        JsonNode tooDeep = deep;
        assertThatExceptionOfType(BundleException.class)
                .isThrownBy(() -> write(tooDeep))
                .withMessage("Error: The bundle is nested more than 1,000 levels deep");
    }

    private static String write(String key, String text) {
        return write(JsonNodeFactory.instance.objectNode().put(key, text));
    }

    private static String write(JsonNode json) {
        return YamlWriter.write(json, Integer.MAX_VALUE);
    }
}
