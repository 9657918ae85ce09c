package dev.mokuroku.api.rest.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.index.IndexedEntity;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Writes entities as a JSON list. Whole entities are copied from the index without parsing.
public final class EntityWriter {
    private static final byte[] NULL = "null".getBytes(UTF_8);

    private final OutputStream output;
    private final Projection projection;
    private boolean first = true;

    EntityWriter(OutputStream output, Projection projection) {
        this.output = output;
        this.projection = projection;
    }

    /// Writes the items of a list.
    public interface Items {
        void write(EntityWriter writer) throws IOException;
    }

    public static void list(OutputStream output, Projection projection, Items items) throws IOException {
        output.write('[');
        items.write(new EntityWriter(output, projection));
        output.write(']');
    }

    public void add(@Nullable IndexedEntity entity) throws IOException {
        if (!first) {
            output.write(',');
        }
        first = false;
        if (entity == null) {
            output.write(NULL);
        } else if (projection.isWhole()) {
            output.write(entity.json());
        } else {
            output.write(bytes(projection.of(entity.entity().json())));
        }
    }

    public static byte[] bytes(JsonNode json) {
        try {
            return PlainJson.MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
