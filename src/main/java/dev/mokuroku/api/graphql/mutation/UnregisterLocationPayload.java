package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.api.graphql.source.RegisteredLocation;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The deleted registration.")
public record UnregisterLocationPayload(
        @Nullable @Description("The registration as it was; null after an error.")
        RegisteredLocation location,

        @NonNull @Description(UserError.LIST_DESCRIPTION) List<@NonNull UserError> userErrors) {}
