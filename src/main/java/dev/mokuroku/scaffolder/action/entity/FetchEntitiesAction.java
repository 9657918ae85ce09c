package dev.mokuroku.scaffolder.action.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.caller.TaskCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `catalog:fetch`: reads entities that the person who runs the template may see.
@ApplicationScoped
public class FetchEntitiesAction implements Action {
    private final ActionDefinition definition =
            DefinitionFile.read(FetchEntitiesAction.class, "/dev/mokuroku/scaffolder/action/catalog-fetch.yaml");

    private final CatalogIndex index;
    private final TaskCaller caller;

    FetchEntitiesAction(CatalogIndex index, TaskCaller caller) {
        this.index = index;
        this.caller = caller;
    }

    @Override
    public ActionDefinition definition() {
        return definition;
    }

    @Override
    public void run(ActionContext context) {
        ObjectNode input = context.input();
        List<String> one = texts(input.path("entityRef"));
        JsonNode several = input.path("entityRefs");
        if (one.isEmpty() && !several.isArray()) {
            if (input.path("optional").asBoolean(false)) {
                return;
            }
            throw ActionException.failed("Missing entity reference or references");
        }
        if (!one.isEmpty()) {
            context.output("entity", entities(context, one).get(0));
        }
        if (several.isArray()) {
            List<String> refs = new ArrayList<>();
            several.forEach(ref -> refs.add(ref.asText()));
            context.output("entities", entities(context, refs));
        }
    }

    private static List<String> texts(JsonNode ref) {
        return ref.asText().isEmpty() ? List.of() : List.of(ref.asText());
    }

    private ArrayNode entities(ActionContext context, List<String> texts) {
        ObjectNode input = context.input();
        List<EntityRef> refs = texts.stream().map(text -> parsed(text, input)).toList();
        Map<EntityRef, IndexedEntity> found = caller.run(context.task(), () -> index.byRefs(refs));
        ArrayNode entities = JsonNodeFactory.instance.arrayNode();
        for (int at = 0; at < refs.size(); at++) {
            IndexedEntity entity = found.get(refs.get(at));
            if (entity == null && !input.path("optional").asBoolean(false)) {
                throw ActionException.failed("Entity %s not found".formatted(texts.get(at)));
            }
            entities.add(entity == null ? NullNode.instance : entity.entity().json());
        }
        return entities;
    }

    private static EntityRef parsed(String text, ObjectNode input) {
        String namespace = input.path("defaultNamespace").asText(EntityRef.DEFAULT_NAMESPACE);
        String kind = input.path("defaultKind").asText();
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1);
        int slash = rest.indexOf('/');
        String givenKind = colon < 0 ? kind : text.substring(0, colon);
        if (givenKind.isEmpty()) {
            throw missing(text, "kind", "did not start with \"component:\" or similar");
        }
        String givenNamespace = slash < 0 ? namespace : rest.substring(0, slash);
        String name = rest.substring(slash + 1);
        if (givenNamespace.isEmpty() || name.isEmpty()) {
            throw new ActionException(
                    "TypeError",
                    "Entity reference \"%s\" was not on the form [<kind>:][<namespace>/]<name>".formatted(text));
        }
        return new EntityRef(givenKind, givenNamespace, name);
    }

    private static ActionException missing(String text, String part, String example) {
        return new ActionException(
                "TypeError",
                "Entity reference \"%s\" had missing or empty %s (e.g. %s)".formatted(text, part, example));
    }
}
