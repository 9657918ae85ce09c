package dev.mokuroku.scaffolder.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTest {
    private static final String JSON = "application/json; charset=utf-8";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                | Expected property name or '}' in JSON at position 1 (line 1 column 2)
            {"a": ,          | Unexpected token ',', "{"a": ," is not valid JSON
            {"a":            | Unexpected end of JSON input
            {"a":1,          | Expected double-quoted property name in JSON at position 7 (line 1 column 8)
            {"a"             | Expected ':' after property name in JSON at position 4 (line 1 column 5)
            [1               | Expected ',' or ']' after array element in JSON at position 2 (line 1 column 3)
            [                | Unexpected end of JSON input
            {"a":1,}         | Expected double-quoted property name in JSON at position 7 (line 1 column 8)
            {"a" 1}          | Expected ':' after property name in JSON at position 5 (line 1 column 6)
            {"a":1 "b":2}    | Expected ',' or '}' after property value in JSON at position 7 (line 1 column 8)
            [1 2]            | Expected ',' or ']' after array element in JSON at position 3 (line 1 column 4)
            {"a":"b          | Unterminated string in JSON at position 7 (line 1 column 8)
            {"a":"\\q"}      | Bad escaped character in JSON at position 7 (line 1 column 8)
            {"a":-}          | No number after minus sign in JSON at position 6 (line 1 column 7)
            {"a":1.}         | Unterminated fractional number in JSON at position 7 (line 1 column 8)
            {"a":1e}         | Exponent part is missing a number in JSON at position 7 (line 1 column 8)
            {} x             | Unexpected non-whitespace character after JSON at position 3 (line 1 column 4)
            null             | Unexpected token 'n', "null" is not valid JSON
            []               | request/body must be object
            """)
    void namesTheFault(String body, String message) {
        assertThatThrownBy(() -> JsonBody.required(body.getBytes(UTF_8), JSON)).hasMessage(message);
    }

    @Test
    void showsTheTextAroundAFaultOfALongBody() {
        assertThatThrownBy(() ->
                        JsonBody.required("{\"name\": \"shop\", \"flag\": yes, \"more\": 1}".getBytes(UTF_8), JSON))
                .hasMessage("Unexpected token 'y', ...\", \"flag\": yes, \"more\"... is not valid JSON");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            text/plain; charset=utf-8         | unsupported media type text/plain
            application/x-www-form-urlencoded | unsupported media type application/x-www-form-urlencoded
            -                                 | unsupported media type undefined
            """)
    void refusesOtherMediaTypes(String contentType, String message) {
        assertThatThrownBy(() -> JsonBody.required("{}".getBytes(UTF_8), contentType))
                .hasMessage(message);
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        byte[] body = new byte[(int) (JsonBody.MAX_BYTES + 1)];

        assertThatThrownBy(() -> JsonBody.required(body, JSON)).hasMessage("request entity too large");
    }

    @Test
    void namesFieldsThatAreMissingOrOfAnotherType() {
        JsonBody body = JsonBody.required(
                "{\"list\": {}, \"object\": [], \"texts\": {\"a\": 1}, \"text\": 5}".getBytes(UTF_8), JSON);

        assertThatThrownBy(() -> body.require("list", "values"))
                .hasMessage("request/body must have required property 'values'");
        assertThatThrownBy(() -> body.list("list")).hasMessage("request/body/list must be array");
        assertThatThrownBy(() -> body.object("object")).hasMessage("request/body/object must be object");
        assertThatThrownBy(() -> body.texts("texts")).hasMessage("request/body/texts/a must be string");
        assertThatThrownBy(() -> body.text("text")).hasMessage("request/body/text must be string");
    }

    @Test
    void readsARequestWithoutABodyAsAnEmptyObject() {
        assertThat(JsonBody.optional(null, null).object("secrets").isEmpty()).isTrue();
        assertThat(JsonBody.optional(null, null).text("templateRef")).isNull();
    }

    @Test
    void namesTheFieldsOfFilesThatAreMissing() {
        JsonBody body = JsonBody.required("""
                {"template": {}, "values": {}, "directoryContents": [{"path": "a", "base64Content": 5}, {"path": "b"}]}""".getBytes(UTF_8), JSON);

        assertThatThrownBy(() -> DryRunRequest.parse(body))
                .hasMessageStartingWith("Malformed request: [\n  {\n    \"code\": \"invalid_type\",\n")
                .hasMessageContaining("\"message\": \"Expected string, received number\"")
                .hasMessageContaining("\"message\": \"Required\"");
    }
}
