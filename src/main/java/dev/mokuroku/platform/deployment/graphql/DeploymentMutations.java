package dev.mokuroku.platform.deployment.graphql;

import dev.mokuroku.api.graphql.mutation.UserError;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.platform.deployment.write.CallerReports;
import dev.mokuroku.platform.deployment.write.StoredReport;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/// Takes reports of deployments.
@GraphQLApi
public class DeploymentMutations {
    private final CallerReports reports;

    DeploymentMutations(CallerReports reports) {
        this.reports = reports;
    }

    @Requires(Permission.PLATFORM_DEPLOYMENT_CREATE)
    @Mutation
    @Description("Reports a deployment. It is readable when the mutation returns.")
    public ReportDeploymentPayload reportDeployment(
            @NonNull @Description("What was deployed where.") ReportDeploymentInput input) {
        try {
            StoredReport stored =
                    reports.report(List.of(input.toInput()), false).getFirst();
            return new ReportDeploymentPayload(DeploymentView.of(stored.deployment()), stored.repeated(), List.of());
        } catch (CatalogException failure) {
            return new ReportDeploymentPayload(null, false, UserError.of(failure, null));
        }
    }
}
