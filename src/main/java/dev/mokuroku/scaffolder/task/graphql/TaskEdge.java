package dev.mokuroku.scaffolder.task.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("TemplateTaskEdge")
@Description("A task on a page.")
public record TaskEdge(
        @NonNull @Description("The cursor, for after.") String cursor,
        @NonNull @Description("The task.") TaskView node) {}
