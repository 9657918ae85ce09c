package dev.mokuroku.api.rest.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.error.CatalogException;
import java.util.List;
import java.util.stream.Stream;

/// The fields of an entity that a caller requested. Keys may contain dots, for example annotations.
///
/// @param fields dotted paths; empty for the whole entity
public record Projection(List<String> fields) {
    /// @param parameters each a list of paths, separated by commas
    public static Projection parse(List<String> parameters) {
        List<String> fields = parameters.stream()
                .flatMap(parameter -> Stream.of(parameter.split(",")))
                .map(String::strip)
                .filter(field -> !field.isEmpty())
                .distinct()
                .toList();
        fields.stream().filter(field -> field.contains("[")).findFirst().ifPresent(field -> {
            throw CatalogException.invalidInput(
                    "Invalid field \"%s\", array type fields are not supported".formatted(field));
        });
        return new Projection(fields);
    }

    boolean isWhole() {
        return fields.isEmpty();
    }

    JsonNode of(ObjectNode entity) {
        if (fields.isEmpty()) {
            return entity;
        }
        ObjectNode projected = JsonNodeFactory.instance.objectNode();
        fields.forEach(field -> copy(field, entity, projected));
        return projected;
    }

    private static void copy(String path, ObjectNode from, ObjectNode to) {
        from.properties().forEach(entry -> {
            String key = entry.getKey();
            JsonNode value = entry.getValue();
            if (path.equals(key)) {
                to.set(key, value);
            } else if (path.startsWith(key + ".") && value instanceof ObjectNode below) {
                ObjectNode part =
                        to.get(key) instanceof ObjectNode there ? there : JsonNodeFactory.instance.objectNode();
                copy(path.substring(key.length() + 1), below, part);
                if (!part.isEmpty()) {
                    to.set(key, part);
                }
            }
        });
    }
}
