package dev.mokuroku.scaffolder.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaValidatorTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"string"}                            | 5            | instance is not of a type(s) string
            {"type":["string","number"]}                 | true         | instance is not of a type(s) string,number
            {"type":"integer"}                           | 1.5          | instance is not of a type(s) integer
            {"enum":["light","dark",1]}                  | "grey"       | instance is not one of enum values: light,dark,1
            {"const":"x"}                                | "y"          | instance does not exactly match expected constant: x
            {"const":{"a":1}}                            | {"a":2}      | instance does not exactly match expected constant: [object Object]
            {"not":{"type":"string"}}                    | "x"          | instance is of prohibited type [object Object]
            {"disallow":"string"}                        | "x"          | instance is of prohibited type string
            {"minLength":3}                              | "ab"         | instance does not meet minimum length of 3
            {"maxLength":1}                              | "ab"         | instance does not meet maximum length of 1
            {"pattern":"^[a-z]+$"}                       | "A"          | instance does not match pattern "^[a-z]+$"
            {"format":"email"}                           | "nobody"     | instance does not conform to the "email" format
            {"minimum":1}                                | 0            | instance must be greater than or equal to 1
            {"minimum":1,"exclusiveMinimum":true}        | 1            | instance must be greater than 1
            {"exclusiveMinimum":1}                       | 1            | instance must be strictly greater than 1
            {"maximum":1.5}                              | 2            | instance must be less than or equal to 1.5
            {"maximum":1,"exclusiveMaximum":true}        | 1            | instance must be less than 1
            {"exclusiveMaximum":1}                       | 1            | instance must be strictly less than 1
            {"multipleOf":0.1}                           | 0.25         | instance is not a multiple of (divisible by) 0.1
            {"divisibleBy":2}                            | 3            | instance is not divisible by (multiple of) 2
            {"minItems":1}                               | []           | instance does not meet minimum length of 1
            {"maxItems":1}                               | [1,2]        | instance does not meet maximum length of 1
            {"uniqueItems":true}                         | [1,2,1.0]    | instance contains duplicate item
            {"contains":{"const":"z"}}                   | ["a"]        | instance must contain an item matching given schema
            {"items":[{}],"additionalItems":false}       | [1,2]        | instance additionalItems not permitted
            {"items":{"type":"string"}}                  | ["a",1]      | instance[1] is not of a type(s) string
            {"required":["a b"]}                         | {}           | instance requires property "a b"
            {"properties":{"a":{"required":true}}}       | {}           | instance.a is required
            {"additionalProperties":false}               | {"z":1}      | instance is not allowed to have the additional property "z"
            {"additionalProperties":{"type":"string"}}   | {"z":1}      | instance.z is not of a type(s) string
            {"patternProperties":{"^n":{"type":"null"}}} | {"n_x":1}    | instance.n_x is not of a type(s) null
            {"propertyNames":{"pattern":"^a"}}           | {"b":1}      | instance does not match pattern "^a"
            {"minProperties":1}                          | {}           | instance does not meet minimum property length of 1
            {"maxProperties":0}                          | {"a":1}      | instance does not meet maximum property length of 0
            {"dependencies":{"a":["b"]}}                 | {"a":1}      | instance property b not found, required by instance.a
            {"anyOf":[{"type":"null"},{"title":"T","type":"string"}]} | 1 | instance is not any of [subschema 0],"T"
            {"oneOf":[{"type":"string"},{"minLength":1}]} | "x"         | instance is not exactly one from [subschema 0],[subschema 1]
            {"if":{"const":1},"then":{"type":"null"}}    | 1            | instance is not of a type(s) null
            {"if":{"const":1},"else":{"type":"null"}}    | 2            | instance is not of a type(s) null
            {"properties":{"a.b":{"type":"null"}}}       | {"a.b":1}    | instance["a.b"] is not of a type(s) null
            {"definitions":{"t":{"type":"null"}},"properties":{"a":{"$ref":"#/definitions/t"}}} | {"a":1} | instance.a is not of a type(s) null
            """)
    void namesWhatIsWrong(String schema, String value, String expected) throws JsonProcessingException {
        assertThat(errors(value, schema)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"string","ui:field":"OwnerPicker","title":5} | "x"
            {"type":"integer"}                        | 1.0
            {"type":"unheard-of"}                     | 1
            {"format":"unheard-of"}                   | "x"
            {"enum":[{"a":[1]}]}                      | {"a":[1.0]}
            {"multipleOf":0.1}                        | 0.3
            {"minLength":1,"maxLength":1}             | "🐎"
            {"required":["a"]}                        | "no object"
            {"properties":{"a":{"type":"string"}}}    | {}
            {"properties":{"a":true}}                 | {"a":1}
            {"items":[{"type":"string"}]}             | ["a",1]
            {"uniqueItems":false}                     | [1,1]
            {"if":{"required":["a"]},"then":false}    | {}
            {"additionalProperties":null}             | {"a":1}
            {"pattern":"^a$","additionalProperties":false,"properties":{"a":{}}} | {"a":1}
            """)
    void acceptsWhatTheLibraryAccepts(String schema, String value) throws JsonProcessingException {
        assertThat(errors(value, schema)).isEmpty();
    }

    @Test
    void reportsInTheOrderOfTheKeywords() throws JsonProcessingException {
        assertThat(
                        errors(
                                "{\"a\":1,\"c\":2}",
                                "{\"additionalProperties\":false,\"required\":[\"b\"],\"properties\":{\"a\":{\"type\":\"string\",\"minimum\":5}}}"))
                .containsExactly(
                        "instance is not allowed to have the additional property \"c\"",
                        "instance requires property \"b\"",
                        "instance.a is not of a type(s) string",
                        "instance.a must be greater than or equal to 5");
    }

    @Test
    void putsTheErrorsOfAllOfAndOfDependenciesBehindTheirOwn() throws JsonProcessingException {
        assertThat(errors("\"a\"", "{\"allOf\":[{\"type\":\"string\"},{\"minLength\":2}]}"))
                .containsExactly(
                        "instance does not match allOf schema [subschema 1] with 1 error[s]:",
                        "instance does not meet minimum length of 2");
        assertThat(errors("{\"kind\":1}", "{\"dependencies\":{\"kind\":{\"required\":[\"size\"]}}}"))
                .containsExactly(
                        "instance does not meet dependency required by instance.kind",
                        "instance.kind requires property \"size\"");
    }

    @Test
    void writesAnErrorAsTheLibraryDoes() throws JsonProcessingException {
        List<SchemaViolation> found = SchemaValidator.validate(
                json("{\"list\":[{}]}"),
                json("{\"properties\":{\"list\":{\"items\":{\"$id\":\"item\",\"required\":[\"name\"]}}}}"));

        assertThat(found.getFirst().toJson()).isEqualTo(json("""
                {"path": ["list", 0], "property": "instance.list[0]", "message": "requires property \\"name\\"",
                 "schema": "item", "instance": {}, "name": "required", "argument": "name",
                 "stack": "instance.list[0] requires property \\"name\\""}"""));
    }

    @Test
    void refusesSchemasThatCannotBeApplied() {
        assertThatThrownBy(() -> errors("1", "{\"$ref\":\"#\"}")).hasMessageContaining("leads to itself");
        assertThatThrownBy(() -> errors("1", "{\"$ref\":\"https://example.com/a\"}"))
                .hasMessage("no such schema <https://example.com/a>");
        assertThatThrownBy(() -> errors("1", "{\"enum\":5}")).hasMessage("enum expects an array");
        assertThatThrownBy(() -> errors("1", "{\"multipleOf\":0}")).hasMessage("multipleOf cannot be zero");
        assertThatThrownBy(() -> errors("\"a\"", "{\"pattern\":\"(\"}"))
                .hasMessageContaining("Invalid regular expression: /(/");
    }

    @Test
    void stopsAnExpressionThatTriesAllCombinations() {
        String value = "\"" + "a".repeat(60) + "!\"";

        assertThatThrownBy(() -> errors(value, "{\"pattern\":\"^(a|aa)+\\\\1c$\"}"))
                .hasMessageContaining("takes too long");
    }

    private static List<String> errors(String value, String schema) throws JsonProcessingException {
        return SchemaValidator.validate(json(value), json(schema)).stream()
                .map(SchemaViolation::toString)
                .toList();
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return PlainJson.MAPPER.readTree(text);
    }
}
