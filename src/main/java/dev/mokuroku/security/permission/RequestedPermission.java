package dev.mokuroku.security.permission;

import org.jspecify.annotations.Nullable;

/// What somebody wants to do, in the words of Backstage.
///
/// @param name `catalog.entity.refresh`
/// @param action `create`, `read`, `update` or `delete`
/// @param resourceType `catalog-entity`; null when it concerns no resource
/// @param resource which one: `component:default/artist-lookup`
public record RequestedPermission(
        String name,
        @Nullable String action,
        @Nullable String resourceType,
        @Nullable String resource) {
    /// The same for another resource.
    public RequestedPermission forResource(String resource) {
        return new RequestedPermission(name, action, resourceType, resource);
    }
}
