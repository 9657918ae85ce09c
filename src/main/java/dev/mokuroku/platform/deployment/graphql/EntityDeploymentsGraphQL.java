package dev.mokuroku.platform.deployment.graphql;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.deployment.Deployment;
import dev.mokuroku.platform.deployment.EnvironmentName;
import dev.mokuroku.platform.deployment.RunningVersion;
import dev.mokuroku.platform.deployment.query.DeploymentHistory;
import dev.mokuroku.platform.deployment.query.RunningVersions;
import dev.mokuroku.platform.history.KeptHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// The deployments of entities, and the entities of deployments. Entities that come here are visible to the caller.
@GraphQLApi
public class EntityDeploymentsGraphQL {
    private final DeploymentHistory history;
    private final RunningVersions running;
    private final KeptHistory kept;
    private final CatalogIndex index;
    private final EntityViews views;

    EntityDeploymentsGraphQL(
            DeploymentHistory history,
            RunningVersions running,
            KeptHistory kept,
            CatalogIndex index,
            EntityViews views) {
        this.history = history;
        this.kept = kept;
        this.running = running;
        this.index = index;
        this.views = views;
    }

    @Name("deployments")
    @Description("Its latest deployments, the latest first.")
    public List<@NonNull List<@NonNull DeploymentView>> deploymentsOf(
            @Source List<EntityView> entities,
            @DefaultValue("10") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description("Only in this environment: its name, or the reference of its Resource.")
                    String environment) {
        Map<EntityRef, List<Deployment>> found = history.latestOf(
                refsOf(entities),
                environment == null ? null : DeploymentsGraphQL.environmentOf(environment),
                EntityArguments.pageSize(first));
        return entities.stream()
                .map(entity -> found.getOrDefault(entity.indexed().ref(), List.of()).stream()
                        .map(DeploymentView::of)
                        .toList())
                .toList();
    }

    @Name("running")
    @Description("What runs of it, by environment and instance.")
    public List<@NonNull List<@NonNull RunningVersionView>> runningOf(
            @Source List<EntityView> entities, @Nullable @Description(KeptHistory.DESCRIPTION) String asOf) {
        List<EntityRef> refs = refsOf(entities);
        Map<EntityRef, List<RunningVersion>> found =
                kept.ofDeployments(asOf).map(time -> running.at(refs, time)).orElseGet(() -> running.of(refs));
        return entities.stream()
                .map(entity -> found.getOrDefault(entity.indexed().ref(), List.of()).stream()
                        .map(RunningVersionView::of)
                        .toList())
                .toList();
    }

    @Name("entity")
    @Description("What was deployed; null while the catalog does not know it.")
    public List<@Nullable EntityView> entitiesOf(@Source List<DeploymentView> deployments) {
        return entities(deployments, deployment -> Optional.of(EntityRef.parse(deployment.component())));
    }

    @Name("entity")
    @Description("What runs; null while the catalog does not know it.")
    public List<@Nullable EntityView> entitiesOfRunning(@Source List<RunningVersionView> versions) {
        return entities(versions, version -> Optional.of(EntityRef.parse(version.component())));
    }

    @Name("entity")
    @Description("The Resource of the type environment; null if the catalog has none.")
    public List<@Nullable EntityView> entitiesOfEnvironments(@Source List<EnvironmentView> environments) {
        return environments(environments, EnvironmentView::name);
    }

    @Name("environmentEntity")
    @Description("The Resource of the type environment; null if the catalog has none.")
    public List<@Nullable EntityView> environmentsOf(@Source List<DeploymentView> deployments) {
        return environments(deployments, DeploymentView::environment);
    }

    @Name("environmentEntity")
    @Description("The Resource of the type environment; null if the catalog has none.")
    public List<@Nullable EntityView> environmentsOfRunning(@Source List<RunningVersionView> versions) {
        return environments(versions, RunningVersionView::environment);
    }

    private <T> List<@Nullable EntityView> environments(List<T> items, Function<T, String> name) {
        List<@Nullable EntityView> environments = new ArrayList<>();
        for (@Nullable EntityView entity : entities(items, item -> EnvironmentName.refOf(name.apply(item)))) {
            environments.add(isEnvironment(entity) ? entity : null);
        }
        return environments;
    }

    private static boolean isEnvironment(@Nullable EntityView entity) {
        return entity != null
                && entity.indexed().entity().spec().path("type").asText().equals(EnvironmentName.TYPE);
    }

    private <T> List<@Nullable EntityView> entities(List<T> items, Function<T, Optional<EntityRef>> refOf) {
        List<Optional<EntityRef>> refs = items.stream().map(refOf).toList();
        Map<EntityRef, IndexedEntity> found =
                index.byRefs(refs.stream().flatMap(Optional::stream).distinct().toList());
        List<@Nullable EntityView> entities = new ArrayList<>();
        refs.forEach(ref -> entities.add(
                ref.map(found::get).filter(Objects::nonNull).map(views::of).orElse(null)));
        return entities;
    }

    private static List<EntityRef> refsOf(List<EntityView> entities) {
        return entities.stream().map(entity -> entity.indexed().ref()).toList();
    }
}
