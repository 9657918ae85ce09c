package dev.mokuroku.scaffolder.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.scaffolder.action.ActionException;

/// Reads entity references of inputs.
final class Refs {
    private Refs() {}

    /// @param defaultKind if the reference names none
    /// @throws ActionException naming the input
    static EntityRef parse(JsonNode input, String name, String defaultKind) {
        String text = input.path(name).asText();
        try {
            return EntityRef.parse(text, defaultKind, EntityRef.DEFAULT_NAMESPACE);
        } catch (InvalidEntityRefException invalid) {
            throw ActionException.invalidInput(
                    "The input %s must be an entity reference, such as %s:default/shop, but is '%s'"
                            .formatted(name, defaultKind, text));
        }
    }
}
