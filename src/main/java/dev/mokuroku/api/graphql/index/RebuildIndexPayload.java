package dev.mokuroku.api.graphql.index;

import dev.mokuroku.api.graphql.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The rebuilt index.")
public record RebuildIndexPayload(
        @Nullable @Description("The index of the replica that answers; null after an error.")
        IndexState index,

        @NonNull @Description(UserError.LIST_DESCRIPTION) List<@NonNull UserError> userErrors) {}
