package dev.mokuroku.scaffolder.task.graphql.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.graphql.schema.Json;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("TemplateForm")
@Description("What a template asks of the person who runs the template.")
public record TemplateFormView(
        @Nullable @Description("The title of the template.") String title,
        @Nullable @Description("What the template is for.") String description,

        @NonNull @Description("The pages of the form, in their order.")
        List<@NonNull TemplateFormPage> pages,

        @NonNull @Description("The whole form in Backstage's shape, with presentation and decorators.")
        Json json) {
    static TemplateFormView of(ObjectNode form) {
        return new TemplateFormView(
                form.path("title").textValue(),
                form.path("description").textValue(),
                form.path("steps").valueStream().map(TemplateFormView::page).toList(),
                new Json(form));
    }

    private static TemplateFormPage page(JsonNode page) {
        return new TemplateFormPage(
                page.path("title").asText(), page.path("description").textValue(), new Json(page.path("schema")));
    }
}
