package dev.mokuroku.api.graphql.kind;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.api.graphql.entity.JsonFields;
import dev.mokuroku.graphql.schema.Json;
import dev.mokuroku.index.IndexedEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Fields of an entity's spec. A descriptor may write anything there: what has another form than the field
/// asks for is left out, and stands in the whole spec.
final class SpecFields {
    private SpecFields() {}

    static JsonNode of(IndexedEntity entity, String field) {
        return entity.entity().spec().path(field);
    }

    static @Nullable String text(IndexedEntity entity, String field) {
        return JsonFields.text(of(entity, field));
    }

    static List<String> texts(IndexedEntity entity, String field) {
        return JsonFields.texts(of(entity, field));
    }

    static @Nullable Json json(IndexedEntity entity, String field) {
        JsonNode value = of(entity, field);
        return value.isMissingNode() || value.isNull() ? null : new Json(value);
    }

    static <T> List<T> list(IndexedEntity entity, String field, Function<JsonNode, T> element) {
        List<T> list = new ArrayList<>();
        for (JsonNode node : of(entity, field)) {
            if (node.isObject()) {
                list.add(element.apply(node));
            }
        }
        return list;
    }
}
