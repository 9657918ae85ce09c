package dev.mokuroku.platform.deployment.graphql;

import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.platform.deployment.DeploymentStatus;
import dev.mokuroku.platform.deployment.EnvironmentName;
import dev.mokuroku.platform.deployment.query.DeploymentCursors;
import dev.mokuroku.platform.deployment.query.DeploymentFilter;
import dev.mokuroku.platform.deployment.query.VisibleDeployments;
import dev.mokuroku.platform.deployment.query.VisibleEnvironments;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/// Queries for deployments and environments.
@GraphQLApi
public class DeploymentsGraphQL {
    /// PostgreSQL stores no times far beyond this one.
    private static final Instant MAX_TIME = Instant.parse("9999-12-31T23:59:59Z");

    private final VisibleDeployments deployments;
    private final VisibleEnvironments environments;

    DeploymentsGraphQL(VisibleDeployments deployments, VisibleEnvironments environments) {
        this.deployments = deployments;
        this.environments = environments;
    }

    @Requires(Permission.PLATFORM_DEPLOYMENT_READ)
    @Query("deployments")
    @NonNull
    @Description("Deployments, the latest first; all given conditions must match.")
    public DeploymentConnection deployments(
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after,
            @Nullable @Description("Only of this entity: kind:namespace/name, or the name of a component.")
                    String component,
            @Nullable @Description("Only in this environment: its name, or the reference of its Resource.")
                    String environment,
            @Nullable @Description("Only these.") DeploymentState status,
            @Nullable @Description("Only then or later.") Instant since,
            @Nullable @Description("Only before then.") Instant until) {
        int size = EntityArguments.pageSize(first);
        DeploymentFilter filter = new DeploymentFilter(
                component == null ? null : refOf(component),
                environment == null ? null : environmentOf(environment),
                status == null ? null : EnumMirrors.convert(status, DeploymentStatus.class),
                since == null ? null : checked("since", since),
                until == null ? null : checked("until", until));
        return DeploymentConnection.of(
                deployments.history(filter, after == null ? null : DeploymentCursors.history("after", after), size),
                after != null);
    }

    @Requires(Permission.PLATFORM_DEPLOYMENT_READ)
    @Query("environments")
    @NonNull
    @Description("The environments in which something runs, and the Resources of the type environment, by name.")
    public EnvironmentConnection environments(
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after) {
        int size = EntityArguments.pageSize(first);
        List<EnvironmentView> all =
                environments.all().stream().map(EnvironmentView::of).toList();
        return EnvironmentConnection.of(all, after, size);
    }

    static String environmentOf(String environment) {
        return EnvironmentName.of(StorableText.check("environment", environment));
    }

    private static EntityRef refOf(String component) {
        try {
            return EntityRef.parse(
                    StorableText.check("component", component), "component", EntityRef.DEFAULT_NAMESPACE);
        } catch (IllegalArgumentException malformed) {
            throw CatalogException.invalidField(
                    "component", "must be the reference of an entity, such as component:default/checkout");
        }
    }

    private static Instant checked(String argument, Instant time) {
        if (time.isBefore(Instant.EPOCH) || time.isAfter(MAX_TIME)) {
            throw CatalogException.invalidField(argument, "must be from 1970 to 9999 but is " + time);
        }
        return time;
    }
}
