package dev.mokuroku.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.CatalogIndex;
import dev.mokuroku.index.EntityAncestry;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.security.InNameOfCaller;
import dev.mokuroku.source.EntityRemoval;
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

/// One entity. Its ETag is its own, so that a client need not read it again while others change.
@Path("/api/catalog/entities")
public class EntityResource {
    private final CatalogIndex index;
    private final EntityRemoval removal;

    EntityResource(CatalogIndex index, EntityRemoval removal) {
        this.index = index;
        this.removal = removal;
    }

    /// Answered on the event loop: finding one entity in mapped files and handing out its bytes takes less
    /// time than going to another thread and back. Nothing that waits may come in here; a page of a file that is
    /// not in memory yet is the most.
    @GET
    @Path("/by-name/{kind}/{namespace}/{name}")
    @NonBlocking
    public Response byName(
            @RestPath String kind, @RestPath String namespace, @RestPath String name, @Context Request request) {
        Optional<IndexedEntity> found = index.byRef(new EntityRef(kind, namespace, name));
        return one(
                found,
                request,
                "No entity named '%s' found, with kind '%s' in namespace '%s'".formatted(name, kind, namespace));
    }

    @GET
    @Path("/by-uid/{uid}")
    @RunOnVirtualThread
    public Response byUid(@RestPath String uid, @Context Request request) {
        return one(index.byUid(uid), request, "No entity with uid " + uid);
    }

    /// Removes an entity. One that its file still describes comes back at once, with the same uid.
    @DELETE
    @Path("/by-uid/{uid}")
    @RunOnVirtualThread
    @InNameOfCaller
    @ChangesCatalog
    public void remove(@RestPath String uid) {
        index.byUid(uid).map(IndexedEntity::ref).ifPresent(removal::remove);
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
        return Answers.of(output -> write(ref, ancestry, output), ancestry.size())
                .build();
    }

    private static Response one(Optional<IndexedEntity> found, Request request, String missing) {
        IndexedEntity entity = found.orElseThrow(() -> CatalogException.notFound(missing));
        EntityTag tag = new EntityTag(entity.etag());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known == null ? Answers.of(entity.json()) : known).tag(tag).build();
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
