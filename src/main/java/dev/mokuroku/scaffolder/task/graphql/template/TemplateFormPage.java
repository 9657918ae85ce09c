package dev.mokuroku.scaffolder.task.graphql.template;

import dev.mokuroku.graphql.schema.Json;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A page of the form of a template.")
public record TemplateFormPage(
        @NonNull @Description("The title.") String title,
        @Nullable @Description("What the page asks.") String description,

        @NonNull @Description("The JSON Schema of the values, with options for the form that begin with ui:.")
        Json schema) {}
