package dev.mokuroku.descriptor.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.descriptor.DescriptorLimits;
import dev.mokuroku.descriptor.DescriptorProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What JavaScript's `yaml` 2.9 and `JSON.stringify` make of the same texts.
class YamlReaderTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            on            | "on"
            yes           | "yes"
            TRUE          | true
            tRue          | "tRue"
            ~             | null
            Null          | null
            'null'        | "null"
            017           | 17
            0o17          | 15
            0x1F          | 31
            0b1           | "0b1"
            1_000         | "1_000"
            12:30:45      | "12:30:45"
            2020-01-01    | "2020-01-01"
            +5            | 5
            -0            | 0
            1.10          | 1.1
            1.0           | 1
            .5            | 0.5
            1e3           | 1000
            72656e65      | 7.2656E69
            .nan          | null
            -.inf         | null
            4294967296    | 4294967296
            12345678901234567890 | 12345678901234567000
            !!str 5       | "5"
            !!int '5'     | 5
            !!int five    | "five"
            !!int ''      | ""
            !!bool yes    | "yes"
            !!bool 'true' | true
            !!null none   | "none"
            !!null ''     | null
            !custom text  | "text"
            "\\x41\\u00e9" | "Aé"
            'it''s'       | "it's"
            [a, b,]       | ["a","b"]
            {a, b: 1}     | {"a":null,"b":1}
            {{ name }}    | {"{ name }":null}
            {{ "a" }}     | {"{ \\"a\\" }":null}
            {{ 'it''s' }} | {"{ 'it''s' }":null}
            {{{ a }}}     | {"{ ? { a } }":null}
            {{}}          | {"{}":null}
            {[]: a}       | {"[]":"a"}
            <<            | "<<"
            """)
    void readsScalarsByTheCoreSchema(String yaml, String json) {
        assertThat(read("v: " + yaml)).containsExactly("{\"v\":" + json + "}");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            1        | 1
            1.10     | 1.1
            72656e65 | 7.2656e+69
            1e-7     | 1e-7
            0.00001  | 0.00001
            1e21     | 1e+21
            -0       | 0
            0x10     | 16
            TRUE     | true
            ~        | ``
            .nan     | NaN
            -.inf    | -Infinity
            on       | on
            ? [a, {b: c}]\\n | [ a, { b: c } ]
            """)
    void makesStringsOfKeys(String key, String text) {
        assertThat(read(key.replace("\\n", "\n") + ": v")).containsExactly("{\"" + text + "\":\"v\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b\r\nc: d\r\n",
                "\uFEFFa: b\nc: d",
                "a:\tb\t\nc: d\t# comment",
                "a: b\n\t\nc: d",
                "# first\n---\n# second\na: b\nc: d\n...\n",
                "%YAML 1.2\n--- # comment\na: b\nc: d",
                "---\n---\na: b\nc: d\n---\n# the end",
                "a: &x b\nc: d\n---\n~",
                "<<: {c: d}\na: b",
            })
    void readsWhatPeopleWrite(String yaml) {
        assertThat(read(yaml)).contains("{\"a\":\"b\",\"c\":\"d\"}");
    }

    /// Section 5.7 of YAML 1.2, each with what it stands for.
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            a,7, b,8, t,9, n,10, v,11, f,12, r,13, e,27
            /,47, \\,92, N,133, _,160, L,8232, P,8233
            x41,65, u0416,1046, U0001F600,128512
            """)
    void knowsEveryEscape(ArgumentsAccessor pairs) {
        for (int i = 0; i < pairs.size(); i += 2) {
            String json = TextNode.valueOf("<" + Character.toString(pairs.getInteger(i + 1)) + ">")
                    .toString();
            assertThat(read("v: \"<\\%s>\"".formatted(pairs.getString(i)))).containsExactly("{\"v\":" + json + "}");
        }
    }

    @Test
    void takesRareEscapesForSuchBetweenDoubleQuotesAlone() {
        assertThat(read("\"k\\L\": \"<\\L\\P\\\tx\\\\L\\\\\\P\\\"\\ >\""))
                .containsExactly("{\"k\u2028\":\"<\u2028\u2029\\tx\\\\L\\\\\u2029\\\" >\"}");
        assertThat(read("C:\\Local: C:\\Program\\\\Logs\nb: 'x\\Px'\nc: |\n  \\L\\\ty\nd: a \\\t# comment"))
                .containsExactly("{\"C:\\\\Local\":\"C:\\\\Program\\\\\\\\Logs\",\"b\":\"x\\\\Px\","
                        + "\"c\":\"\\\\L\\\\\\ty\\n\",\"d\":\"a \\\\\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment", "---", "---\n...\n---\n# nothing\n", "%YAML 1.2\n---\n"})
    void passesOverEmptyDocuments(String yaml) {
        assertThat(read(yaml)).allMatch("null"::equals);
    }

    @Test
    void keepsTheLastLineBreakOfABlockScalarAtTheEndOfTheFile() {
        assertThat(read("a: |\n  x\n  y")).containsExactly("{\"a\":\"x\\ny\\n\"}");
        assertThat(read("a: |-\n  x")).containsExactly("{\"a\":\"x\"}");
        assertThat(read("a: >\n  x\n  y\n\n  z\n")).containsExactly("{\"a\":\"x y\\nz\\n\"}");
    }

    @Test
    void letsOwnKeysWinOverMergedOnesAndThoseOverLaterOnes() {
        assertThat(read("[&a {x: 1, y: 1}, &b {x: 2, z: 2}, {<<: [*a, *b], y: 3}]"))
                .containsExactly("[{\"x\":1,\"y\":1},{\"x\":2,\"z\":2},{\"y\":3,\"x\":1,\"z\":2}]");
    }

    @Test
    void takesAMergeKeyForAKeyUnlessItIsToMerge() {
        String yaml = "a: &a {x: 1}\nb: {<<: *a, y: 2}";
        assertThat(read(yaml, false)).containsExactly("{\"a\":{\"x\":1},\"b\":{\"<<\":{\"x\":1},\"y\":2}}");
        assertThat(read(yaml, true)).containsExactly("{\"a\":{\"x\":1},\"b\":{\"y\":2,\"x\":1}}");
        String twice = "{<<: {x: 1}, <<: {y: 2}}";
        assertThat(read(twice, true)).containsExactly("{\"x\":1,\"y\":2}");
        assertThatThrownBy(() -> read(twice, false)).isInstanceOf(UnreadableYamlException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UFFFFFFFF", "U00110000", "u12", "xZZ", "q"})
    void refusesEscapesThatAreNoCharacter(String escape) {
        assertThatThrownBy(() -> read("a: \"\\" + escape + "\"")).isInstanceOf(UnreadableYamlException.class);
    }

    @Test
    void givesEachAliasACopyOfItsOwn() {
        YamlDocument document = new YamlReader(DescriptorLimits.DEFAULT, false)
                .read(new YamlChunk(0, 1, "a: &x [1]\nb: *x\n"))
                .orElseThrow();
        assertThat(document.json().get("a"))
                .isEqualTo(document.json().get("b"))
                .isNotSameAs(document.json().get("b"));
    }

    @Test
    void keepsControlCharacters() {
        assertThat(read("a\u0007: b\u0081")).containsExactly("{\"a\\u0007\":\"b\u0081\"}");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            a: b\\na: c          | 2 | 1 | Map keys must be unique; "a" is repeated
            a: {b: 1, 'b': 2}    | 1 | 11 | Map keys must be unique; "b" is repeated
            a:\\n\\tb: c         | 2 | 1 | found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation) while scanning for the next token
            a: b: c              | 1 | 5 | mapping values are not allowed here
            a: *b                | 1 | 4 | found undefined alias b
            a: &a [*a]           | 1 | 4 | The anchor contains an alias of itself
            <<: 5                | 1 | 5 | Merge sources must be maps or map aliases
            a: [b                | 2 | 1 | expected ',' or ']', but got <stream end> while parsing a flow sequence
            """)
    void saysWhereAndWhyItIsNoYaml(String yaml, int line, int column, String message) {
        assertThatThrownBy(() -> read(yaml.replace("\\n", "\n").replace("\\t", "\t")))
                .isInstanceOfSatisfying(UnreadableYamlException.class, unreadable -> {
                    DescriptorProblem problem = unreadable.toProblem(0);
                    assertThat(problem.kind()).isEqualTo(DescriptorProblem.Kind.SYNTAX);
                    assertThat(problem.message()).isEqualTo(message);
                    assertThat(List.of(problem.line(), problem.column())).containsExactly(line, column);
                });
    }

    private static List<String> read(String yaml) {
        return read(yaml, true);
    }

    private static List<String> read(String yaml, boolean merges) {
        var reader = new YamlReader(DescriptorLimits.DEFAULT, merges);
        String text = YamlText.of(yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8), DescriptorLimits.DEFAULT);
        return YamlChunks.of(text, 100).stream()
                .flatMap(chunk -> reader.read(chunk).stream())
                .map(document -> document.json().toString())
                .toList();
    }
}
