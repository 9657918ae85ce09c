package dev.mokuroku.descriptor.placeholder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.descriptor.DescriptorLimits;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.entity.Violation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Fills in what the entities of one file refer to: `{$text: ./openapi.yaml}` becomes the text of that
/// file. As Backstage's `PlaceholderProcessor` does, with its texts.
public final class Placeholders {
    /// Never a placeholder itself: by the time that Backstage looks, it holds where the entity was read.
    private static final List<String> ANNOTATIONS = List.of("metadata", "annotations");

    private final PlaceholderValues values;

    public Placeholders(LocationRef base, ReferenceReader references, DescriptorLimits limits) {
        this.values = new PlaceholderValues(base, references, limits);
    }

    /// Replaces the placeholders in place, up to the first one that fails.
    public Optional<Violation> resolve(ObjectNode entity) {
        Deque<String> path = new ArrayDeque<>();
        try {
            resolve(entity, path);
            return Optional.empty();
        } catch (PlaceholderException failure) {
            return Optional.of(new Violation(pointer(path), "Error: " + failure.getMessage())
                    .within("Processor PlaceholderProcessor threw an error while preprocessing"));
        }
    }

    /// @param path keys from the root to the value; left as it is where a placeholder fails
    private JsonNode resolve(JsonNode value, Deque<String> path) {
        return switch (value) {
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    path.addLast(String.valueOf(i));
                    array.set(i, resolve(array.get(i), path));
                    path.removeLast();
                }
                yield array;
            }
            case ObjectNode object -> resolveObject(object, path);
            default -> value;
        };
    }

    /// An object with any key in `$` is a placeholder or is left alone, with all that it holds: it may
    /// be a JSON schema with its `$ref`s.
    private JsonNode resolveObject(ObjectNode object, Deque<String> path) {
        boolean special =
                object.propertyStream().anyMatch(field -> field.getKey().startsWith("$"));
        if (!special) {
            object.properties().forEach(field -> {
                path.addLast(field.getKey());
                field.setValue(resolve(field.getValue(), path));
                path.removeLast();
            });
            return object;
        }
        if (object.size() != 1 || ANNOTATIONS.equals(List.copyOf(path))) {
            return object;
        }
        var only = object.properties().iterator().next();
        return Placeholder.ofKey(only.getKey())
                .map(placeholder -> values.of(placeholder, only.getValue()))
                .orElse(object);
    }

    private static String pointer(Deque<String> path) {
        return path.stream()
                .map(key -> "/" + key.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
