package dev.mokuroku.scaffolder.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.Actions;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/// The installed actions, in the order of their ids.
@Path("/api/scaffolder/v2/actions")
@RunOnVirtualThread
@Requires(Permission.CATALOG_ENTITY_READ)
public class ActionsResource {
    private final Actions actions;

    ActionsResource(Actions actions) {
        this.actions = actions;
    }

    @GET
    @Produces(RestResponses.JSON)
    public ArrayNode list() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        actions.definitions().forEach(definition -> list.add(json(definition)));
        return list;
    }

    private static ObjectNode json(ActionDefinition definition) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", definition.id());
        if (!definition.description().isEmpty()) {
            json.put("description", definition.description());
        }
        ArrayNode examples = json.putArray("examples");
        definition
                .examples()
                .forEach(example -> examples.addObject()
                        .put("description", example.description())
                        .put("example", example.example()));
        ObjectNode schema = json.putObject("schema");
        schema.set("input", definition.input());
        if (!definition.output().isEmpty()) {
            schema.set("output", definition.output());
        }
        return json;
    }
}
