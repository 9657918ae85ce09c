package dev.mokuroku.api.rest.entity;

import dev.mokuroku.api.rest.ChangesCatalog;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.security.AuditedAsCaller;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import dev.mokuroku.source.scan.EntityRefresh;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// Reads the file of an entity again.
@Path("/api/catalog/refresh")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Requires(Permission.CATALOG_ENTITY_REFRESH)
public class RefreshResource {
    private final EntityRefresh refresh;

    RefreshResource(EntityRefresh refresh) {
        this.refresh = refresh;
    }

    public record RefreshInput(@Nullable String entityRef) {}

    /// The result is readable when the request returns.
    @POST
    @AuditedAsCaller
    @ChangesCatalog
    public Response refresh(@Nullable RefreshInput input) {
        String ref = input == null ? null : input.entityRef();
        if (ref == null) {
            throw CatalogException.invalidInput("request/body must have required property 'entityRef'");
        }
        if (!refresh.refresh(parsed(ref))) {
            throw notFound(ref);
        }
        return Response.ok().build();
    }

    private static EntityRef parsed(String ref) {
        try {
            return EntityRef.parse(ref);
        } catch (InvalidEntityRefException malformed) {
            throw notFound(ref);
        }
    }

    private static CatalogException notFound(String ref) {
        return CatalogException.notFound("Entity %s not found".formatted(ref));
    }
}
