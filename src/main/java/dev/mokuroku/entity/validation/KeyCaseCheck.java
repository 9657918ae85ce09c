package dev.mokuroku.entity.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.SearchPaths;
import dev.mokuroku.entity.Violation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds fields whose paths differ in case alone. An entity is searched by paths in lower case, so that
/// one of the two would hide the other; Backstage does not show such an entity. One use each.
final class KeyCaseCheck {
    private final Map<String, String> spellings = new HashMap<>();
    /// The pointers, by path in lower case.
    private final Map<String, String> duplicates = new LinkedHashMap<>();

    Optional<Violation> violation(JsonNode json) {
        visitFields("", "", json);
        return duplicates.values().stream()
                .findFirst()
                .map(pointer -> new Violation(
                        pointer,
                        "InputError: Entity has duplicate keys that vary only in casing, '%s'"
                                .formatted(String.join("', '", duplicates.keySet()))));
    }

    private void visit(String path, String pointer, JsonNode value) {
        if (SearchPaths.EXCLUDED.contains(path)) {
            return;
        }
        if (value.isObject()) {
            visitFields(path + ".", pointer, value);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                visit(path, pointer + "/" + i, value.get(i));
            }
        } else {
            String key = path.toLowerCase(Locale.ROOT);
            String first = spellings.putIfAbsent(key, path);
            if (first != null && !first.equals(path)) {
                duplicates.putIfAbsent(key, pointer);
            }
        }
    }

    private void visitFields(String prefix, String pointer, JsonNode object) {
        object.properties().forEach(field -> {
            String step = field.getKey().replace("~", "~0").replace("/", "~1");
            visit(prefix + field.getKey(), pointer + "/" + step, field.getValue());
        });
    }
}
