package dev.mokuroku.security.permission;

import dev.mokuroku.catalog.location.Location;
import dev.mokuroku.catalog.location.RegisteredLocations;
import dev.mokuroku.catalog.problem.CatalogFiles;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.security.visibility.VisibleCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Decides who may unregister or move a registered location: editors, and whoever owns all entities that it leads to.
@ApplicationScoped
public class LocationAccess {
    private final Authorization authorization;
    private final RegisteredLocations locations;
    private final CatalogFiles files;
    private final VisibleCatalog visible;

    LocationAccess(
            Authorization authorization, RegisteredLocations locations, CatalogFiles files, VisibleCatalog visible) {
        this.authorization = authorization;
        this.locations = locations;
        this.files = files;
        this.visible = visible;
    }

    /// @throws CatalogException `FORBIDDEN` if the caller may not; `NOT_FOUND` if the caller may, but sees no such
    ///     location
    public void checkRemoval(UUID id) {
        Optional<Location> location = locations.find(id);
        List<EntityRef> refs = location.map(found -> files.ofOrigin(found.location())).orElse(List.of()).stream()
                .flatMap(file -> file.entities().stream())
                .filter(ref -> !ref.kind().equals("location"))
                .toList();
        authorization.checkAll(Permission.CATALOG_LOCATION_DELETE, refs);
        if (location.isPresent() && visible.locations(List.of(location.get())).isEmpty()) {
            throw RegisteredLocations.missing(id);
        }
    }

    /// As [#checkRemoval], for a location that gets another target.
    public void checkMove(UUID id) {
        checkRemoval(id);
        authorization.checkScope(Permission.CATALOG_LOCATION_CREATE);
    }
}
