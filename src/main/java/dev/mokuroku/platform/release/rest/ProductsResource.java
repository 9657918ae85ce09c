package dev.mokuroku.platform.release.rest;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.http.ServerConfig;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.component.PlatformComponent;
import dev.mokuroku.platform.component.PlatformComponents;
import dev.mokuroku.platform.release.ComponentReleases;
import dev.mokuroku.platform.release.rest.ProductDocuments.ListOfProducts;
import dev.mokuroku.platform.release.rest.ProductDocuments.OneProduct;
import dev.mokuroku.platform.release.rest.ProductDocuments.OneRelease;
import dev.mokuroku.platform.release.rest.ProductDocuments.ProductRelease;
import dev.mokuroku.platform.version.UtcDay;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The platform components that the caller may see: <https://endoflife.date/docs/api/v1/>. A release of that API is a
/// release cycle: here, a major version.
@Path("/api/v1/products")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProductsResource {
    private static final String LATEST = "latest";

    private final CatalogIndex index;
    private final PlatformComponents components;
    private final ComponentReleases releases;
    private final ProductDocuments documents;
    private final Clock clock;

    ProductsResource(
            CatalogIndex index,
            PlatformComponents components,
            ComponentReleases releases,
            ServerConfig server,
            Clock clock) {
        this.index = index;
        this.components = components;
        this.releases = releases;
        this.documents = new ProductDocuments(server.baseUrl());
        this.clock = clock;
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @GET
    public ListOfProducts products() {
        Map<EntityRef, PlatformComponent> all = components.current();
        Map<EntityRef, IndexedEntity> visible = index.byRefs(all.keySet());
        Collection<PlatformComponent> shown = all.values().stream()
                .filter(component -> visible.containsKey(component.ref()))
                .toList();
        return documents.list(shown, visible);
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @GET
    @Path("/{product}")
    public OneProduct product(@PathParam("product") String product) {
        PlatformComponent component = find(product);
        IndexedEntity entity = index.byRef(component.ref()).orElseThrow(() -> unknown(product));
        return documents.one(component, entity, cyclesOf(component));
    }

    /// @param release a cycle, or `latest`
    @Requires(Permission.CATALOG_ENTITY_READ)
    @GET
    @Path("/{product}/releases/{release}")
    public OneRelease release(@PathParam("product") String product, @PathParam("release") String release) {
        return cyclesOf(find(product)).stream()
                .filter(cycle -> release.equals(LATEST) || cycle.name().equals(release))
                .findFirst()
                .map(OneRelease::of)
                .orElseThrow(
                        () -> CatalogException.notFound("No release '%s' of product '%s'".formatted(release, product)));
    }

    private List<ProductRelease> cyclesOf(PlatformComponent component) {
        LocalDate today = UtcDay.today(clock);
        return ReleaseCycles.of(releases.of(component), today);
    }

    private PlatformComponent find(String product) {
        EntityRef ref = ProductNames.parse(product);
        return components
                .find(ref)
                .filter(component -> index.byRef(component.ref()).isPresent())
                .orElseThrow(() -> unknown(product));
    }

    private static CatalogException unknown(String product) {
        return CatalogException.notFound("No product '%s'".formatted(product));
    }
}
