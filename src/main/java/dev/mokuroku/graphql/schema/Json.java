package dev.mokuroku.graphql.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.graphql.Description;

/// Free-form JSON. Written out as JSON, not as a string: see [JsonScalar].
@CustomScalar("JSON")
@Description("Any JSON value: an object, a list, a string, a number, a boolean or null.")
public final class Json implements CustomStringScalar {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectReader PLAIN_READER = MAPPER.readerFor(Object.class);

    private final JsonNode value;

    public Json(JsonNode value) {
        this.value = value;
    }

    /// SmallRye makes input values by this constructor.
    public Json(String text) throws JsonProcessingException {
        this(MAPPER.readTree(text));
    }

    public JsonNode value() {
        return value;
    }

    @Override
    public String stringValueForSerialization() {
        return value.toString();
    }

    /// As maps, lists and boxed values. (`convertValue` would hand back the tree itself.)
    Object toPlainValue() {
        try {
            return PLAIN_READER.readValue(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
