package dev.mokuroku.source.scan;

import dev.mokuroku.catalog.problem.CatalogFiles;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.security.permission.Authorization;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.visibility.VisibleCatalog;
import dev.mokuroku.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Reads the file of an entity again, if the caller has the permission.
@ApplicationScoped
public class EntityRefresh {
    private final CatalogFiles files;
    private final Sources sources;
    private final Scanner scanner;
    private final Authorization authorization;
    private final VisibleCatalog visible;

    EntityRefresh(
            CatalogFiles files, Sources sources, Scanner scanner, Authorization authorization, VisibleCatalog visible) {
        this.files = files;
        this.sources = sources;
        this.scanner = scanner;
        this.authorization = authorization;
        this.visible = visible;
    }

    /// Returns when the result is readable.
    ///
    /// @return false if the caller sees no such entity
    /// @throws dev.mokuroku.error.CatalogException `FORBIDDEN` if the caller may not refresh it
    public boolean refresh(EntityRef ref) {
        Optional<CatalogFiles.FileSource> file = files.sourceOf(ref).filter(found -> visible.includes(ref));
        file.ifPresent(found -> {
            authorization.check(Permission.CATALOG_ENTITY_REFRESH, ref);
            scanner.refresh(sources.byName(found.source()), found.origin());
        });
        return file.isPresent();
    }
}
