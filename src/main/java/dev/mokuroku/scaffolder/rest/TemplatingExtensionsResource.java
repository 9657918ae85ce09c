package dev.mokuroku.scaffolder.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.scaffolder.filter.FilterDescriptions;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/// The filters and functions that are added to the template language.
@Path("/api/scaffolder/v2/templating-extensions")
@RunOnVirtualThread
@Requires(Permission.CATALOG_ENTITY_READ)
public class TemplatingExtensionsResource {
    @GET
    @Produces(RestResponses.JSON)
    public JsonNode extensions() {
        return FilterDescriptions.ALL;
    }
}
