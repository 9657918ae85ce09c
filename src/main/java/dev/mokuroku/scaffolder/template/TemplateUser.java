package dev.mokuroku.scaffolder.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// Who runs a template.
///
/// @param ref such as `user:default/ann`; null if nobody signed in
/// @param entity the entity of the user; null if the catalog has none
public record TemplateUser(@Nullable String ref, @Nullable ObjectNode entity) {
    public static final TemplateUser NOBODY = new TemplateUser(null, null);

    /// What templates read as `user`: `{entity, ref}` without those that are null.
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (entity != null) {
            json.set("entity", entity);
        }
        if (ref != null) {
            json.put("ref", ref);
        }
        return json;
    }
}
