package dev.mokuroku.frontend.permission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.frontend.permission.ApplyConditionsRequest.Item;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a permission backend of Backstage asks the catalog: which rules there are, and whether they match entities.
@Path("/api/catalog/.well-known/backstage/permissions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ConditionsResource {
    private final CatalogIndex index;

    ConditionsResource(CatalogIndex index) {
        this.index = index;
    }

    public record Results(List<Result> items) {}

    /// @param result `ALLOW` or `DENY`; a list where the item named a list of resources
    public record Result(String id, Object result) {}

    @Requires(Permission.CATALOG_ENTITY_READ)
    @GET
    @Path("/metadata")
    public JsonNode metadata() {
        return RuleMetadata.JSON;
    }

    /// An entity that does not exist, or that the caller may not see, is denied.
    @Requires(Permission.CATALOG_ENTITY_READ)
    @POST
    @Path("/apply-conditions")
    public Results applyConditions(@Nullable JsonNode body) {
        ApplyConditionsRequest request = ApplyConditionsRequest.of(body == null ? MissingNode.getInstance() : body);
        List<EntityRef> refs = request.items().stream()
                .map(Item::refs)
                .flatMap(Collection::stream)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Map<EntityRef, IndexedEntity> entities = index.byRefs(refs);
        return new Results(
                request.items().stream().map(item -> apply(item, entities)).toList());
    }

    private static Result apply(Item item, Map<EntityRef, IndexedEntity> entities) {
        List<String> results = item.refs().stream()
                .map(ref -> ref.map(entities::get)
                        .filter(entity -> new CriteriaCheck(entity).matches(item.conditions()))
                        .map(entity -> "ALLOW")
                        .orElse("DENY"))
                .toList();
        return new Result(item.id(), item.listed() ? results : results.getFirst());
    }
}
