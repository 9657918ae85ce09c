package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.source.Problem;
import dev.mokuroku.api.graphql.source.RegisteredLocation;
import dev.mokuroku.source.registered.Preview;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The result of a registration or of its dry run.")
public record RegisterLocationPayload(
        @Nullable @Description("The registration; null after a dry run or an error.")
        RegisteredLocation location,

        @Nullable @Description("For a dry run: whether the file is already registered.")
        Boolean exists,

        @NonNull @Description("The entities that the file and the files it leads to define; empty after a dry run.")
        List<@NonNull EntityView> entities,

        @NonNull @Description("For a dry run: the entities that the file and the files it leads to would define.")
        List<@NonNull EntityPreview> previews,

        @NonNull @Description("The problems of the files. They do not prevent the registration.")
        List<@NonNull Problem> problems,

        @NonNull @Description(UserError.LIST_DESCRIPTION) List<@NonNull UserError> userErrors) {
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
