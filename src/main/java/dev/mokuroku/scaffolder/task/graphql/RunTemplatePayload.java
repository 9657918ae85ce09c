package dev.mokuroku.scaffolder.task.graphql;

import dev.mokuroku.api.graphql.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The task that runs the template.")
public record RunTemplatePayload(
        @Nullable @Description("The task as it is now; null on errors.")
        TaskView task,

        @NonNull @Description("What the template does not accept of the values and secrets.")
        List<@NonNull ValueError> valueErrors,

        @NonNull @Description(UserError.LIST_DESCRIPTION) List<@NonNull UserError> userErrors) {}
