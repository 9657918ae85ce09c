package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.api.graphql.entity.EntityView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("An entity whose file was read again.")
public record RefreshEntityPayload(
        @Nullable @Description("The refreshed entity; null if it was removed, or after an error.")
        EntityView entity,

        @NonNull @Description(UserError.LIST_DESCRIPTION) List<@NonNull UserError> userErrors) {}
