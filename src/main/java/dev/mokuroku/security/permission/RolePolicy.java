package dev.mokuroku.security.permission;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.role.CallerRoles;
import dev.mokuroku.security.visibility.VisibleCatalog;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The default policy: the table of permissions, by role, ownership and visibility. Permissions that the table lacks
/// belong to other plugins of Backstage, and every caller with a role has them.
@DefaultBean
@ApplicationScoped
class RolePolicy implements PermissionPolicy {
    private static final String ENTITY = "catalog-entity";

    private final Authorization authorization;
    private final CallerRoles roles;
    private final VisibleCatalog visible;

    RolePolicy(Authorization authorization, CallerRoles roles, VisibleCatalog visible) {
        this.authorization = authorization;
        this.roles = roles;
        this.visible = visible;
    }

    @Override
    public boolean allows(Caller caller, RequestedPermission requested) {
        Optional<Permission> known = Permission.named(requested.name());
        if (known.isEmpty()) {
            return roles.of(caller).isPresent();
        }
        if (!ENTITY.equals(requested.resourceType()) || requested.resource() == null) {
            return authorization.allows(caller, known.get());
        }
        EntityRef ref = parse(requested.resource());
        return ref != null && authorization.allows(caller, known.get(), ref) && visible.includes(ref);
    }

    @Override
    public List<EntityRef> allowedOwners(Caller caller, RequestedPermission requested) {
        return ENTITY.equals(requested.resourceType()) && requested.resource() == null
                ? Permission.named(requested.name())
                        .map(known -> authorization.allowedOwners(caller, known))
                        .orElse(List.of())
                : List.of();
    }

    @Override
    public EntityFilter visibleEntities() {
        return visible.filter();
    }

    private static @Nullable EntityRef parse(String ref) {
        try {
            return EntityRef.parse(ref);
        } catch (InvalidEntityRefException malformed) {
            return null;
        }
    }
}
