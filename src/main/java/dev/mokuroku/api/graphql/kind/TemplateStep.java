package dev.mokuroku.api.graphql.kind;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.api.graphql.entity.JsonFields;
import dev.mokuroku.graphql.schema.Json;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Description("A step of a template.")
public record TemplateStep(
        @Nullable @Description("What other steps call it.") String id,
        @Nullable @Description("A name for people to read.") String name,

        @Nullable @Description("What is done: fetch:template, publish:github.")
        String action,

        @Nullable @Description("What it is done with.") Json input,

        @Nullable @Name("if") @Description("Whether it is done: an expression, or true or false.")
        Json condition) {
    static TemplateStep of(JsonNode step) {
        return new TemplateStep(
                JsonFields.text(step.path("id")),
                JsonFields.text(step.path("name")),
                JsonFields.text(step.path("action")),
                jsonOf(step.path("input")),
                jsonOf(step.path("if")));
    }

    private static @Nullable Json jsonOf(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? null : new Json(value);
    }
}
