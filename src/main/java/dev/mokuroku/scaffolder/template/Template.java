package dev.mokuroku.scaffolder.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.scaffolder.run.TaskSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A template: an entity of the kind Template.
///
/// @param entity the whole entity. Read-only
public record Template(JsonNode entity) {
    public static final String API_VERSION = "scaffolder.backstage.io/v1beta3";

    public EntityRef ref() {
        return new EntityRef(
                Templates.KIND,
                metadata().path("namespace").asText(EntityRef.DEFAULT_NAMESPACE),
                metadata().path("name").asText());
    }

    String apiVersion() {
        return entity.path("apiVersion").asText();
    }

    public JsonNode metadata() {
        return entity.path("metadata");
    }

    public JsonNode spec() {
        return entity.path("spec");
    }

    public TemplateForm form() {
        return new TemplateForm(this);
    }

    /// The pages of the form: JSON Schemas with options for the form.
    List<JsonNode> pages() {
        JsonNode parameters = spec().path("parameters");
        if (parameters.isArray()) {
            return parameters.valueStream().toList();
        }
        return parameters.isMissingNode() || parameters.isNull() ? List.of() : List.of(parameters);
    }

    /// The steps, each with an id and a name.
    public ArrayNode steps() {
        ArrayNode steps = JsonNodeFactory.instance.arrayNode();
        for (JsonNode written : spec().path("steps")) {
            ObjectNode step = written.deepCopy();
            if (isAbsent(step, "id")) {
                step.put("id", "step-" + (steps.size() + 1));
            }
            if (isAbsent(step, "name")) {
                step.set("name", step.path("action"));
            }
            steps.add(step);
        }
        return steps;
    }

    /// The spec of a task that runs the template.
    ///
    /// @param values checked by [TemplateForm#check]
    public TaskSpec taskSpec(ObjectNode values, TemplateUser user) {
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        info.put("entityRef", ref().toString());
        String baseUrl = baseUrl();
        if (baseUrl != null) {
            info.put("baseUrl", baseUrl);
        }
        info.putObject("entity").set("metadata", metadata());
        return new TaskSpec(taskSpec(values, user, info));
    }

    ObjectNode taskSpec(ObjectNode values, TemplateUser user, ObjectNode templateInfo) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("apiVersion", apiVersion());
        json.set("steps", steps());
        JsonNode recovery = spec().path("EXPERIMENTAL_recovery");
        if (!recovery.isMissingNode()) {
            json.set("EXPERIMENTAL_recovery", recovery);
        }
        JsonNode output = spec().path("output");
        json.set("output", output.isObject() ? output : JsonNodeFactory.instance.objectNode());
        json.set("parameters", values);
        json.set("user", user.toJson());
        json.set("templateInfo", templateInfo);
        return json;
    }

    /// The folder that holds the template; null where it is neither at a URL nor in a folder.
    private @Nullable String baseUrl() {
        JsonNode annotations = metadata().path("annotations");
        String source = annotations
                .path(Annotations.SOURCE_LOCATION)
                .asText(annotations.path(Annotations.MANAGED_BY_LOCATION).asText());
        if (source.startsWith(LocationRef.URL + ":")) {
            return source.substring(LocationRef.URL.length() + 1);
        }
        return source.startsWith("file:") ? "file://" + source.substring("file:".length()) : null;
    }

    private static boolean isAbsent(JsonNode object, String field) {
        return object.path(field).isMissingNode() || object.path(field).isNull();
    }
}
