package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.api.graphql.RegisteredLocation;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("What was forgotten.")
public record UnregisterLocationPayload(
        @Nullable @Description("The registration as it was; null after an error.")
        RegisteredLocation location,

        @NonNull @Description("Why nothing was done; empty where all went well.")
        List<@NonNull UserError> userErrors) {}
