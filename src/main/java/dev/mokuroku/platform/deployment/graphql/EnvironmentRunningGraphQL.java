package dev.mokuroku.platform.deployment.graphql;

import dev.mokuroku.api.graphql.kind.ResourceView;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.platform.deployment.EnvironmentName;
import dev.mokuroku.platform.deployment.query.VisibleDeployments;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/// What runs in an environment, as far as the caller may see it.
@GraphQLApi
public class EnvironmentRunningGraphQL {
    private final VisibleDeployments deployments;

    EnvironmentRunningGraphQL(VisibleDeployments deployments) {
        this.deployments = deployments;
    }

    @Name("running")
    @NonNull
    @Description("What runs there, in the order of components and instances.")
    public List<@NonNull List<@NonNull RunningVersionView>> runningIn(
            @Source List<EnvironmentView> environments,
            @DefaultValue("100") @Description(EntityArguments.FIRST_DESCRIPTION) int first) {
        int size = EntityArguments.pageSize(first);
        return environments.stream()
                .map(environment -> runningIn(environment.name(), size))
                .toList();
    }

    @Name("runsHere")
    @NonNull
    @Description("What runs in the environment, in the order of components and instances; empty for other Resources.")
    public List<@NonNull List<@NonNull RunningVersionView>> runningInResources(
            @Source List<ResourceView> resources,
            @DefaultValue("100") @Description(EntityArguments.FIRST_DESCRIPTION) int first) {
        int size = EntityArguments.pageSize(first);
        return resources.stream()
                .map(resource -> isEnvironment(resource)
                        ? runningIn(EnvironmentName.of(resource.indexed().ref().toString()), size)
                        : List.<RunningVersionView>of())
                .toList();
    }

    private static boolean isEnvironment(ResourceView resource) {
        return resource.indexed().entity().spec().path("type").asText().equals(EnvironmentName.TYPE);
    }

    private List<RunningVersionView> runningIn(String environment, int size) {
        return deployments.running(null, environment, null, size).items().stream()
                .map(RunningVersionView::of)
                .toList();
    }
}
