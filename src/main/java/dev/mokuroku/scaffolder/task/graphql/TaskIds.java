package dev.mokuroku.scaffolder.task.graphql;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.scaffolder.template.Templates;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads ids of tasks and refs of templates.
public final class TaskIds {
    private TaskIds() {}

    /// Null for a text that is the id of no task.
    public static @Nullable UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException other) {
            return null;
        }
    }

    public static EntityRef template(String ref) {
        try {
            return EntityRef.parse(StorableText.check("template", ref), Templates.KIND, EntityRef.DEFAULT_NAMESPACE);
        } catch (InvalidEntityRefException malformed) {
            throw CatalogException.invalidField(
                    "template", "must be the reference of a template, such as template:default/service");
        }
    }
}
