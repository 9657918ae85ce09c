package dev.mokuroku.graphql.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the maps and lists of a response. Jackson's own mapper would look up a serializer for
/// each value.
final class ResponseJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// Ten times the size of a hundred complete entities. Several such responses have to fit
    /// into a small heap.
    static final int MAX_RESPONSE_BYTES = 16 << 20;

    private ResponseJson() {}

    static String text(Object json) {
        return new String(bytes(json), UTF_8);
    }

    /// @throws CatalogException `LIMIT_EXCEEDED` when the response is too large
    static byte[] bytes(Object json) {
        ByteArrayOutputStream bytes = new BoundedBuffer();
        try (JsonGenerator out = MAPPER.createGenerator(bytes)) {
            write(json, out);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }

    private static final class BoundedBuffer extends ByteArrayOutputStream {
        @Override
        public synchronized void write(byte[] source, int offset, int length) {
            if (size() + length > MAX_RESPONSE_BYTES) {
                throw new CatalogException(
                        ErrorCode.LIMIT_EXCEEDED,
                        "The response is larger than %d bytes: request less data".formatted(MAX_RESPONSE_BYTES));
            }
            super.write(source, offset, length);
        }
    }

    private static void write(@Nullable Object value, JsonGenerator out) throws IOException {
        switch (value) {
            case null -> out.writeNull();
            case String text -> out.writeString(text);
            case Map<?, ?> map -> {
                out.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.writeFieldName(String.valueOf(entry.getKey()));
                    write(entry.getValue(), out);
                }
                out.writeEndObject();
            }
            case List<?> list -> {
                out.writeStartArray();
                for (Object item : list) {
                    write(item, out);
                }
                out.writeEndArray();
            }
            case Boolean bool -> out.writeBoolean(bool);
            case Integer number -> out.writeNumber(number);
            default -> out.writePOJO(value);
        }
    }
}
