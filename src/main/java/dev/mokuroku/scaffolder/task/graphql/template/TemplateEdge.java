package dev.mokuroku.scaffolder.task.graphql.template;

import dev.mokuroku.api.graphql.kind.TemplateView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A template on a page.")
public record TemplateEdge(
        @NonNull @Description("The cursor, for after.") String cursor,
        @NonNull @Description("The template.") TemplateView node) {}
