package dev.mokuroku.platform.sbom.parse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import dev.mokuroku.error.CatalogException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A JSON document that is read value by value. A method that reads a value leaves the parser at the value's end. A
/// value of the wrong type is `INVALID_INPUT` with the field's path, such as `components[3].purl`.
final class JsonInput {
    private static final int MAX_TEXT_LENGTH = 1_000;

    private final JsonParser parser;

    /// @param parser at the first token
    JsonInput(JsonParser parser) {
        this.parser = parser;
    }

    /// Reads the value of a field, or passes it over with [#skip].
    interface FieldReader {
        void read(String name) throws IOException;
    }

    interface ItemReader {
        void read() throws IOException;
    }

    /// Reads an object; null counts as one without fields.
    void object(FieldReader reader) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        expect(JsonToken.START_OBJECT, "must be an object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            reader.read(name);
        }
    }

    /// Reads a list; null counts as an empty one.
    void list(ItemReader reader) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        expect(JsonToken.START_ARRAY, "must be a list");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            reader.read();
        }
    }

    /// Null for null.
    @Nullable
    String text() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        expect(JsonToken.VALUE_STRING, "must be a string");
        if (parser.getTextLength() > MAX_TEXT_LENGTH) {
            throw invalid(
                    "must have at most %d characters but has %d".formatted(MAX_TEXT_LENGTH, parser.getTextLength()));
        }
        String text = parser.getText().strip();
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw invalid("must not contain control characters");
        }
        return text;
    }

    /// At least 1.
    int number() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT, "must be a whole number");
        if (parser.getNumberType() == JsonParser.NumberType.INT && parser.getIntValue() >= 1) {
            return parser.getIntValue();
        }
        throw invalid("must be from 1 to " + Integer.MAX_VALUE);
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    private void expect(JsonToken token, String problem) {
        if (parser.currentToken() != token) {
            throw invalid(problem);
        }
    }

    /// The error for the value at hand.
    CatalogException invalid(String problem) {
        return CatalogException.invalidField(path(), problem);
    }

    /// Where the parser is: `components[3].purl`; `The SBOM` for the document.
    String path() {
        StringBuilder path = new StringBuilder();
        JsonPointer pointer = parser.getParsingContext().pathAsPointer();
        for (JsonPointer at = pointer; at != null && !at.matches(); at = at.tail()) {
            if (at.getMatchingIndex() >= 0) {
                path.append('[').append(at.getMatchingIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(at.getMatchingProperty());
            }
        }
        return path.isEmpty() ? "The SBOM" : path.toString();
    }
}
