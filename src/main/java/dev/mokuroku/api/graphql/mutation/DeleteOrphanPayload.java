package dev.mokuroku.api.graphql.mutation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("An entity that was deleted.")
public record DeleteOrphanPayload(
        @Nullable @Description("The reference of the deleted entity; null after an error.")
        String ref,

        @NonNull @Description(UserError.LIST_DESCRIPTION) List<@NonNull UserError> userErrors) {}
