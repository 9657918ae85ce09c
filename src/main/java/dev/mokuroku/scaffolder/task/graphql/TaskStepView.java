package dev.mokuroku.scaffolder.task.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("TemplateTaskStep")
@Description("A step of a task.")
public record TaskStepView(
        @NonNull @Description("The id, unique within the task.")
        String id,

        @NonNull @Description("The name for readers.") String name,

        @NonNull @Description("The id of the action, such as publish:github.")
        String action) {}
