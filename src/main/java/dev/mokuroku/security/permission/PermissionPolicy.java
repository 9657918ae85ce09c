package dev.mokuroku.security.permission;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.security.Caller;
import java.util.List;

/// Decides what callers may do. The SPI for permission rules: a bean of this type replaces the default.
public interface PermissionPolicy {
    /// Any thread may ask; the answer is wanted at once.
    boolean allows(Caller caller, RequestedPermission permission);

    /// For a permission without a resource that [#allows] denies: the users and groups whose entities the caller has it
    /// for. Empty if the caller has it for none.
    default List<EntityRef> allowedOwners(Caller caller, RequestedPermission permission) {
        return List.of();
    }

    /// The entities for which the caller of the current request can have a permission, whichever it is.
    default EntityFilter visibleEntities() {
        return EntityFilter.EVERYTHING;
    }
}
