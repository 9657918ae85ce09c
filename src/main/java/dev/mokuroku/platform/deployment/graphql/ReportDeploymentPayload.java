package dev.mokuroku.platform.deployment.graphql;

import dev.mokuroku.api.graphql.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("What became of the report.")
public record ReportDeploymentPayload(
        @Nullable @Description("The stored deployment; null on errors.")
        DeploymentView deployment,

        @Description("Whether it was reported before, with the same key.")
        boolean repeated,

        @NonNull @Description(UserError.LIST_DESCRIPTION) List<@NonNull UserError> userErrors) {}
