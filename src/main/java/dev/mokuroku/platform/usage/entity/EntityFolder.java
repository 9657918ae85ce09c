package dev.mokuroku.platform.usage.entity;

import dev.mokuroku.entity.EntityRef;

/// Where the source of an entity is.
///
/// @param repository `owner/name` in lower case
/// @param folder from the root of the repository, without a slash at its ends; empty for the root
public record EntityFolder(EntityRef entity, String repository, String folder) {
    private static final String COMPONENT = "component";

    boolean isOfComponent() {
        return entity.kind().equals(COMPONENT);
    }

    /// Whether the file is in the folder or below it.
    boolean contains(String path) {
        return folder.isEmpty() || path.startsWith(folder + "/");
    }
}
