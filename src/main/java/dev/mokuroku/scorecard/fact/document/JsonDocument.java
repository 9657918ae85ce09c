package dev.mokuroku.scorecard.fact.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.mokuroku.error.CatalogException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A JSON document that is read value by value, within limits. A method that reads a value leaves the parser at the
/// end of the value. A value of another type than expected is passed over: documents of tools have many variants.
final class JsonDocument {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_TEXT_LENGTH = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            // Names of fields may be anything, and would stay in memory.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final JsonParser parser;

    private JsonDocument(JsonParser parser) {
        this.parser = parser;
    }

    interface FieldReader {
        void read(String name) throws IOException;
    }

    interface ItemReader {
        void read() throws IOException;
    }

    interface Reader {
        void read(JsonDocument document) throws IOException;
    }

    /// Passes a document, which must be a JSON object, to the reader.
    static void read(InputStream content, Reader reader) throws IOException {
        try (JsonParser parser = FACTORY.createParser(content)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw CatalogException.invalidInput("The document must be a JSON object");
            }
            reader.read(new JsonDocument(parser));
            if (parser.nextToken() != null) {
                throw CatalogException.invalidInput("The document must be one JSON object: something follows it");
            }
        } catch (JsonProcessingException malformed) {
            throw CatalogException.invalidInput("The document is not valid JSON: " + malformed.getOriginalMessage());
        } catch (CharConversionException malformed) {
            throw CatalogException.invalidInput("The document is not valid UTF-8: " + malformed.getMessage());
        }
    }

    /// Reads an object. The reader reads or skips the value of each field.
    void object(FieldReader reader) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            skip();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            reader.read(name);
        }
    }

    void list(ItemReader reader) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            skip();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            reader.read();
        }
    }

    /// The text, cut after 1,000 characters; null for anything else.
    @Nullable
    String text() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            skip();
            return null;
        }
        String text = parser.getText();
        return text.length() <= MAX_TEXT_LENGTH ? text : text.substring(0, MAX_TEXT_LENGTH);
    }

    /// Null for anything that is no number.
    @Nullable
    Double number() throws IOException {
        if (!parser.currentToken().isNumeric()) {
            skip();
            return null;
        }
        double number = parser.getDoubleValue();
        return Double.isFinite(number) ? number : null;
    }

    void skip() throws IOException {
        parser.skipChildren();
    }
}
