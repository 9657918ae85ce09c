package dev.mokuroku.scaffolder.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scaffolder.template.Templates;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestPath;

/// The form of a template.
@Path("/api/scaffolder/v2/templates/{namespace}/{kind}/{name}/parameter-schema")
@RunOnVirtualThread
@Requires(Permission.CATALOG_ENTITY_READ)
public class ParameterSchemaResource {
    private final Templates templates;

    ParameterSchemaResource(Templates templates) {
        this.templates = templates;
    }

    @GET
    @Produces(RestResponses.JSON)
    public ObjectNode form(@RestPath String namespace, @RestPath String kind, @RestPath String name) {
        return templates.find(new EntityRef(kind, namespace, name)).form().toJson();
    }
}
