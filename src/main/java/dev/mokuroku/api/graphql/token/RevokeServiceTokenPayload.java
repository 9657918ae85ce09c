package dev.mokuroku.api.graphql.token;

import dev.mokuroku.api.graphql.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A service token that was revoked.")
public record RevokeServiceTokenPayload(
        @Nullable @Description("The revoked token; null after an error.")
        ServiceTokenView serviceToken,

        @NonNull @Description(UserError.LIST_DESCRIPTION) List<@NonNull UserError> userErrors) {}
