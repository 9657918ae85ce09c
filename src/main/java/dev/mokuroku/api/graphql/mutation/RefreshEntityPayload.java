package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.api.graphql.EntityView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("An entity whose file was read again.")
public record RefreshEntityPayload(
        @Nullable @Description("The entity as it is then; null where it is gone, or after an error.")
        EntityView entity,

        @NonNull @Description("Why nothing was done; empty where all went well.")
        List<@NonNull UserError> userErrors) {}
