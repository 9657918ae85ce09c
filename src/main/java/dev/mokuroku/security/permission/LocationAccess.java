package dev.mokuroku.security.permission;

import dev.mokuroku.catalog.location.RegisteredLocations;
import dev.mokuroku.catalog.problem.CatalogFiles;
import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Decides who may unregister or move a registered location: editors, and whoever owns all entities that it leads to.
@ApplicationScoped
public class LocationAccess {
    private final Authorization authorization;
    private final RegisteredLocations locations;
    private final CatalogFiles files;

    LocationAccess(Authorization authorization, RegisteredLocations locations, CatalogFiles files) {
        this.authorization = authorization;
        this.locations = locations;
        this.files = files;
    }

    /// @throws dev.mokuroku.error.CatalogException `FORBIDDEN` if the caller may not
    public void checkRemoval(UUID id) {
        List<EntityRef> refs =
                locations.find(id).map(location -> files.ofOrigin(location.location())).orElse(List.of()).stream()
                        .flatMap(file -> file.entities().stream())
                        .filter(ref -> !ref.kind().equals("location"))
                        .toList();
        authorization.checkAll(Permission.CATALOG_LOCATION_DELETE, refs);
    }
}
