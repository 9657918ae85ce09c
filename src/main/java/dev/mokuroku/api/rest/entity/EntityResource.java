package dev.mokuroku.api.rest.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mokuroku.api.rest.ChangesCatalog;
import dev.mokuroku.api.rest.ConditionalRead;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.EntityAncestry;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.AuditedAsCaller;
import dev.mokuroku.security.permission.Authorization;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import dev.mokuroku.source.scan.EntityRemoval;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/// One entity. The ETag is the entity's own, so that changes of other entities do not invalidate it.
@Path("/api/catalog/entities")
@Requires(Permission.CATALOG_ENTITY_READ)
public class EntityResource {
    private final CatalogIndex index;
    private final EntityRemoval removal;
    private final Authorization authorization;

    EntityResource(CatalogIndex index, EntityRemoval removal, Authorization authorization) {
        this.index = index;
        this.removal = removal;
        this.authorization = authorization;
    }

    /// Runs on the event loop: finding one entity in mapped files and sending its bytes takes less
    /// time than a thread switch. Nothing here may block; reading a page of a file that is
    /// not in memory yet is the longest wait.
    @GET
    @Path("/by-name/{kind}/{namespace}/{name}")
    @NonBlocking
    public Response byName(
            @RestPath String kind, @RestPath String namespace, @RestPath String name, @Context Request request) {
        Optional<IndexedEntity> found = index.byRef(new EntityRef(kind, namespace, name));
        return respond(
                found,
                request,
                "No entity named '%s' found, with kind '%s' in namespace '%s'".formatted(name, kind, namespace));
    }

    @GET
    @Path("/by-uid/{uid}")
    @RunOnVirtualThread
    public Response byUid(@RestPath String uid, @Context Request request) {
        return respond(index.byUid(uid), request, "No entity with uid " + uid);
    }

    /// Removes an entity. An entity that its file still defines returns immediately with the same uid.
    @Requires(Permission.CATALOG_ENTITY_DELETE)
    @DELETE
    @Path("/by-uid/{uid}")
    @RunOnVirtualThread
    @AuditedAsCaller
    @ChangesCatalog
    public void remove(@RestPath String uid) {
        index.byUid(uid).map(IndexedEntity::ref).ifPresent(ref -> {
            authorization.check(Permission.CATALOG_ENTITY_DELETE, ref);
            removal.remove(ref);
        });
    }

    /// The entity, the Locations that led to it, those that led to them and so on.
    @GET
    @Path("/by-name/{kind}/{namespace}/{name}/ancestry")
    @RunOnVirtualThread
    @ConditionalRead
    public Response ancestry(@RestPath String kind, @RestPath String namespace, @RestPath String name) {
        EntityRef ref = new EntityRef(kind, namespace, name);
        List<EntityAncestry> ancestry = index.ancestryOf(ref);
        if (ancestry.isEmpty()) {
            throw CatalogException.notFound("No such entity " + ref);
        }
        return RestResponses.of(output -> write(ref, ancestry, output), ancestry.size())
                .build();
    }

    private static Response respond(Optional<IndexedEntity> found, Request request, String missing) {
        IndexedEntity entity = found.orElseThrow(() -> CatalogException.notFound(missing));
        EntityTag tag = new EntityTag(entity.etag());
        Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
        return (notModified == null ? RestResponses.of(entity.json()) : notModified)
                .tag(tag)
                .build();
    }

    private static void write(EntityRef root, List<EntityAncestry> ancestry, OutputStream output) throws IOException {
        output.write("{\"rootEntityRef\":\"%s\",\"items\":[".formatted(root).getBytes(UTF_8));
        for (int i = 0; i < ancestry.size(); i++) {
            output.write((i == 0 ? "{\"entity\":" : ",{\"entity\":").getBytes(UTF_8));
            output.write(ancestry.get(i).entity().json());
            ArrayNode parents = JsonNodeFactory.instance.arrayNode();
            ancestry.get(i).parents().forEach(parent -> parents.add(parent.toString()));
            output.write(",\"parentEntityRefs\":%s}".formatted(parents).getBytes(UTF_8));
        }
        output.write("]}".getBytes(UTF_8));
    }
}
