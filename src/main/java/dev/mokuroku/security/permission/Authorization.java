package dev.mokuroku.security.permission;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.CurrentCaller;
import dev.mokuroku.security.Role;
import dev.mokuroku.security.refusal.RefusalCounts;
import dev.mokuroku.security.role.CallerGroups;
import dev.mokuroku.security.role.CallerRoles;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Decides by the caller's role, and by the owners of the entity. Any thread may call; reads the index in memory.
@ApplicationScoped
public class Authorization {
    private static final Set<Permission> NOT_WITH_A_SCOPE = EnumSet.of(
            Permission.CATALOG_LOCATION_CREATE,
            Permission.CATALOG_LOCATION_ANALYZE,
            Permission.CATALOG_DESCRIPTOR_PROPOSE,
            Permission.PLATFORM_CAMPAIGN_CREATE);

    private final CurrentCaller current;
    private final CallerRoles roles;
    private final CallerGroups groups;
    private final CatalogIndex index;
    private final RefusalCounts refusals;
    private final MeterRegistry meters;

    Authorization(
            CurrentCaller current,
            CallerRoles roles,
            CallerGroups groups,
            CatalogIndex index,
            RefusalCounts refusals,
            MeterRegistry meters) {
        this.current = current;
        this.roles = roles;
        this.groups = groups;
        this.index = index;
        this.refusals = refusals;
        this.meters = meters;
    }

    /// @throws CatalogException `FORBIDDEN` if the caller of the current request lacks the permission for this entity
    public void check(Permission permission, EntityRef ref) {
        Caller caller = current.get();
        if (!allows(caller, permission, ref)) {
            throw refused(caller, permission, ", or ownership of " + ref);
        }
    }

    /// As [#check], for all of these entities together.
    void checkAll(Permission permission, List<EntityRef> refs) {
        Caller caller = current.get();
        boolean allowed = refs.isEmpty()
                ? allows(caller, permission)
                : refs.stream().allMatch(ref -> allows(caller, permission, ref));
        if (!allowed) {
            throw refused(caller, permission, ", or ownership of all entities that the location leads to");
        }
    }

    /// Lets owners pass, whom [#check] checks.
    void checkRole(Permission permission) {
        Caller caller = current.get();
        if (!isWithinScope(caller, permission)
                || !roles.has(caller, permission.isForOwners() ? Role.READER : permission.role())) {
            throw refused(caller, permission, "");
        }
    }

    /// @throws CatalogException `FORBIDDEN` if the caller's token has a scope, and the permission cannot be used with
    /// one
    void checkScope(Permission permission) {
        Caller caller = current.get();
        if (!isWithinScope(caller, permission)) {
            throw refused(caller, permission, "");
        }
    }

    public boolean allows(Caller caller, Permission permission) {
        return isWithinScope(caller, permission) && roles.has(caller, permission.role());
    }

    /// False for what brings entities into the catalog that the scope of the caller's token may not contain.
    private static boolean isWithinScope(Caller caller, Permission permission) {
        return !(NOT_WITH_A_SCOPE.contains(permission)
                && caller instanceof Caller.Service service
                && service.isScoped());
    }

    /// Also refuses what is outside of the scope of the caller's token.
    ///
    /// @param caller of the current request
    public boolean allows(Caller caller, Permission permission, EntityRef ref) {
        if (caller instanceof Caller.Service service && service.isScoped()) {
            return allows(caller, permission) && index.byRef(ref).isPresent();
        }
        return allows(caller, permission)
                || (permission.isForOwners() && roles.has(caller, Role.READER) && isOwner(caller, ref));
    }

    /// The users and groups whose entities the caller has the permission for as an owner.
    List<EntityRef> allowedOwners(Caller caller, Permission permission) {
        if (!permission.isForOwners() || !roles.has(caller, Role.READER) || !(caller instanceof Caller.User user)) {
            return List.of();
        }
        return Stream.concat(Stream.of(user.ref()), groups.of(caller).stream().sorted())
                .toList();
    }

    /// Whether the entity is owned by the caller, by a group of the caller, or by a group above that.
    public boolean isOwner(Caller caller, EntityRef ref) {
        List<EntityRef> owners = index.everything()
                .byRef(ref)
                .map((IndexedEntity entity) -> entity.targetsOf(RelationType.OWNED_BY.text()))
                .orElse(List.of());
        Set<EntityRef> ofCaller = groups.of(caller);
        return owners.stream()
                .anyMatch(owner -> ofCaller.contains(owner)
                        || (caller instanceof Caller.User user && user.ref().equals(owner)));
    }

    private CatalogException refused(Caller caller, Permission permission, String alternative) {
        meters.counter("mokuroku.auth.refusals", "permission", permission.text())
                .increment();
        refusals.record(caller.getName(), RefusalCounts.PERMISSIONS, permission.text());
        if (!isWithinScope(caller, permission)) {
            return new CatalogException(
                    ErrorCode.FORBIDDEN,
                    "%s needs a token without a scope, but the token of %s has one"
                            .formatted(permission.text(), caller.getName()));
        }
        if (roles.has(caller, permission.role())) {
            return new CatalogException(
                    ErrorCode.FORBIDDEN,
                    "%s is not allowed here: the scope of the token of %s does not include the entity"
                            .formatted(permission.text(), caller.getName()));
        }
        return new CatalogException(
                ErrorCode.FORBIDDEN,
                "%s needs the role %s%s, but %s has %s"
                        .formatted(
                                permission.text(),
                                permission.role().text(),
                                alternative,
                                caller.getName(),
                                roles.of(caller)
                                        .map(role -> "the role " + role.text())
                                        .orElse("no role")));
    }
}
