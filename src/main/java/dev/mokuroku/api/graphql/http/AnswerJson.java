package dev.mokuroku.api.graphql.http;

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

/// Writes what answers are made of: maps and lists of values. Jackson by itself would look for a serializer at
/// each value.
final class AnswerJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// Ten times what a hundred entities take with all that they hold. Several such answers at once have to fit
    /// into a small heap.
    static final int MOST_BYTES = 16 << 20;

    private AnswerJson() {}

    static String text(Object json) {
        return new String(bytes(json), UTF_8);
    }

    /// @throws CatalogException `LIMIT_EXCEEDED` where they would be too many
    static byte[] bytes(Object json) {
        ByteArrayOutputStream bytes = new Bounded();
        try (JsonGenerator out = MAPPER.createGenerator(bytes)) {
            write(json, out);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }

    private static final class Bounded extends ByteArrayOutputStream {
        @Override
        public synchronized void write(byte[] some, int from, int length) {
            if (size() + length > MOST_BYTES) {
                throw new CatalogException(
                        ErrorCode.LIMIT_EXCEEDED,
                        "The answer would have more than %d bytes: ask for less at a time".formatted(MOST_BYTES));
            }
            super.write(some, from, length);
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
