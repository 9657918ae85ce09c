package dev.mokuroku.platform.adoption.rest;

import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.adoption.UseScope;
import dev.mokuroku.platform.adoption.VersionMatrix;
import dev.mokuroku.platform.component.PlatformComponentKind;
import dev.mokuroku.platform.history.KeptHistory;
import dev.mokuroku.platform.list.ListResponse;
import dev.mokuroku.platform.running.PastMatrix;
import dev.mokuroku.platform.running.UserCondition;
import dev.mokuroku.platform.running.UserConditions;
import dev.mokuroku.platform.version.InvalidRangeException;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which versions of a platform component are used, and by whom, among the entities that the caller may see.
@Path("/api/platform/components/{namespace}/{name}")
@RunOnVirtualThread
@Requires(Permission.CATALOG_ENTITY_READ)
public class MatrixResource {
    private final CatalogIndex index;
    private final VersionMatrix matrix;
    private final PastMatrix pastMatrix;
    private final UserConditions conditions;
    private final UserRows rows;
    private final KeptHistory kept;

    MatrixResource(
            CatalogIndex index,
            VersionMatrix matrix,
            PastMatrix pastMatrix,
            UserConditions conditions,
            UserRows rows,
            KeptHistory kept) {
        this.index = index;
        this.matrix = matrix;
        this.pastMatrix = pastMatrix;
        this.conditions = conditions;
        this.rows = rows;
        this.kept = kept;
    }

    /// Newest version first; of running uses, also a row for each environment.
    @GET
    @Path("/matrix")
    @Produces({RestResponses.JSON, ListResponse.CSV})
    public Response matrix(
            @PathParam("namespace") String namespace,
            @PathParam("name") String name,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        EntityRef component = find(namespace, name);
        MatrixParameters parameters = MatrixParameters.ofMatrix(uri);
        UseScope scope = parameters.scope();
        EntityFilter filter = parameters.filter();
        List<VersionMatrix.Row> found = time(scope, parameters)
                .map(asOf -> pastMatrix.rows(component, scope, filter, List.of(), asOf))
                .orElseGet(() -> matrix.rows(component, scope, filter, List.of()));
        return new ListResponse<>(found.stream().flatMap(MatrixRow::of).toList(), MatrixRow.class, null)
                .to(uri, headers);
    }

    /// In the order of entities. `limit` counts entities, each of which may have several uses.
    @GET
    @Path("/users")
    @Produces({RestResponses.JSON, ListResponse.CSV})
    public Response users(
            @PathParam("namespace") String namespace,
            @PathParam("name") String name,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        EntityRef component = find(namespace, name);
        MatrixParameters parameters = MatrixParameters.ofUsers(uri);
        UserCondition condition = parameters.condition();
        @Nullable Instant asOf = time(condition.scope(), parameters).orElse(null);
        EntityFilter filter = EntityFilter.allOf(filterOf(component, condition, asOf), parameters.filter());
        EntityQuery query = EntityQuery.of(filter, parameters.limit());
        String after = parameters.after();
        EntityPage page = index.page(after == null ? query : query.after(new Cursor(List.of(), after)));
        List<IndexedEntity> entities =
                page.items().stream().map(EntityPage.Item::entity).toList();
        String next = page.hasNext() ? entities.getLast().ref().toString() : null;
        return new ListResponse<>(rows.of(component, condition.scope(), entities, asOf), UserRow.class, next)
                .to(uri, headers);
    }

    private Optional<Instant> time(UseScope scope, MatrixParameters parameters) {
        return scope.running() ? kept.ofRunningUses(parameters.asOf()) : kept.ofUses(parameters.asOf());
    }

    private EntityFilter filterOf(EntityRef component, UserCondition condition, @Nullable Instant asOf) {
        try {
            return conditions.filterOf(component, condition, asOf);
        } catch (InvalidRangeException malformed) {
            throw CatalogException.invalidField("versions", malformed.getMessage());
        }
    }

    private EntityRef find(String namespace, String name) {
        EntityRef ref = new EntityRef(
                PlatformComponentKind.KIND.toLowerCase(Locale.ROOT),
                namespace.toLowerCase(Locale.ROOT),
                name.toLowerCase(Locale.ROOT));
        return index.byRef(ref)
                .map(IndexedEntity::ref)
                .orElseThrow(
                        () -> CatalogException.notFound("No platform component '%s/%s'".formatted(namespace, name)));
    }
}
