package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.api.graphql.EntityView;
import dev.mokuroku.api.graphql.Problem;
import dev.mokuroku.api.graphql.RegisteredLocation;
import dev.mokuroku.source.registered.Preview;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("What registering a file brought, or would bring.")
public record RegisterLocationPayload(
        @Nullable @Description("The registration; null after a dry run or an error.")
        RegisteredLocation location,

        @Nullable @Description("Of a dry run: whether it is registered already.")
        Boolean exists,

        @NonNull @Description("What the file and those that it leads to define; empty after a dry run.")
        List<@NonNull EntityView> entities,

        @NonNull @Description("Of a dry run: what the file and those that it leads to would define.")
        List<@NonNull EntityPreview> previews,

        @NonNull @Description("What is wrong with the files. It does not keep the location from being registered.")
        List<@NonNull Problem> problems,

        @NonNull @Description("Why nothing was done; empty where all went well.")
        List<@NonNull UserError> userErrors) {
    static RegisterLocationPayload registered(
            RegisteredLocation location, List<EntityView> entities, List<Problem> problems) {
        return new RegisterLocationPayload(location, null, entities, List.of(), problems, List.of());
    }

    static RegisterLocationPayload previewed(Preview preview) {
        return new RegisterLocationPayload(
                null,
                preview.exists(),
                List.of(),
                preview.entities().stream().map(EntityPreview::of).toList(),
                preview.conflicts().stream().map(Problem::of).toList(),
                List.of());
    }

    static RegisterLocationPayload failed(List<UserError> errors) {
        return new RegisterLocationPayload(null, null, List.of(), List.of(), List.of(), errors);
    }
}
