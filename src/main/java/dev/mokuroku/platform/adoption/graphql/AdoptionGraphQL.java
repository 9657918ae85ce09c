package dev.mokuroku.platform.adoption.graphql;

import static java.util.stream.Collectors.toMap;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.kind.GroupView;
import dev.mokuroku.api.graphql.kind.SystemView;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.platform.adoption.ComponentUses;
import dev.mokuroku.platform.deployment.EnvironmentName;
import dev.mokuroku.platform.history.KeptHistory;
import dev.mokuroku.platform.running.RunningUses;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// The platform components that an entity, a team or a system uses.
@GraphQLApi
public class AdoptionGraphQL {
    private static final String OWNED = "relations.ownedby";
    private static final String PART = "relations.partof";

    private final ComponentUses uses;
    private final RunningUses running;
    private final UseViews views;
    private final WorstUses worst;
    private final KeptHistory kept;

    AdoptionGraphQL(ComponentUses uses, RunningUses running, UseViews views, WorstUses worst, KeptHistory kept) {
        this.uses = uses;
        this.running = running;
        this.views = views;
        this.worst = worst;
        this.kept = kept;
    }

    @Name("platformUses")
    @NonNull
    @Description(
            "The platform components that the entity uses, worst first: unsupported versions, then those that are most majors and versions behind.")
    public List<@NonNull List<@NonNull PlatformComponentUse>> ofEntities(
            @Source List<EntityView> entities, @Nullable @Description(KeptHistory.DESCRIPTION) String asOf) {
        Map<EntityRef, EntityView> byRef = byRef(entities);
        @Nullable Instant time = kept.ofUses(asOf).orElse(null);
        Map<EntityRef, List<PlatformComponentUse>> shown = views.declared(
                time == null ? uses.ofEntities(byRef.keySet()) : uses.ofEntitiesAt(byRef.keySet(), time), byRef, time);
        return entities.stream()
                .map(view -> shown.getOrDefault(view.indexed().ref(), List.of()))
                .toList();
    }

    @Name("runningPlatformUses")
    @NonNull
    @Description(
            "The platform components that its deployed versions use, worst first, in each environment and instance.")
    public List<@NonNull List<@NonNull RunningPlatformUse>> runningOfEntities(
            @Source List<EntityView> entities,
            @Nullable @Description("Only in this environment: its name, or the reference of its Resource.")
                    String environment,
            @Nullable @Description(KeptHistory.DESCRIPTION) String asOf) {
        Map<EntityRef, EntityView> byRef = byRef(entities);
        @Nullable Instant time = kept.ofRunningUses(asOf).orElse(null);
        String name = environment == null ? null : EnvironmentName.of(StorableText.check("environment", environment));
        Map<EntityRef, List<RunningPlatformUse>> shown =
                views.running(running.ofEntities(byRef.keySet(), time), byRef, time);
        return entities.stream()
                .map(view -> shown.getOrDefault(view.indexed().ref(), List.of()).stream()
                        .filter(use -> name == null || use.environment().equals(name))
                        .toList())
                .toList();
    }

    private static Map<EntityRef, EntityView> byRef(List<EntityView> entities) {
        return entities.stream().collect(toMap(view -> view.indexed().ref(), view -> view, (one, same) -> one));
    }

    @Name("ownedPlatformUses")
    @NonNull
    @Description("The platform components that the entities of the group use in versions that are behind, worst first.")
    public List<@NonNull List<@NonNull PlatformComponentUse>> ofGroups(
            @Source List<GroupView> groups,
            @DefaultValue("3") @Description(EntityArguments.FIRST_DESCRIPTION) int first) {
        int size = EntityArguments.pageSize(first);
        return groups.stream()
                .map(group -> worst.declared(OWNED, group.indexed().ref(), size))
                .toList();
    }

    @Name("ownedRunningPlatformUses")
    @NonNull
    @Description(
            "What runs of the entities of the group in versions of platform components that are behind, worst first.")
    public List<@NonNull List<@NonNull RunningPlatformUse>> runningOfGroups(
            @Source List<GroupView> groups,
            @DefaultValue("3") @Description(EntityArguments.FIRST_DESCRIPTION) int first) {
        int size = EntityArguments.pageSize(first);
        return groups.stream()
                .map(group -> worst.running(OWNED, group.indexed().ref(), size))
                .toList();
    }

    @Name("partPlatformUses")
    @NonNull
    @Description("The platform components that the parts of the system use in versions that are behind, worst first.")
    public List<@NonNull List<@NonNull PlatformComponentUse>> ofSystems(
            @Source List<SystemView> systems,
            @DefaultValue("3") @Description(EntityArguments.FIRST_DESCRIPTION) int first) {
        int size = EntityArguments.pageSize(first);
        return systems.stream()
                .map(system -> worst.declared(PART, system.indexed().ref(), size))
                .toList();
    }

    @Name("partRunningPlatformUses")
    @NonNull
    @Description(
            "What runs of the parts of the system in versions of platform components that are behind, worst first.")
    public List<@NonNull List<@NonNull RunningPlatformUse>> runningOfSystems(
            @Source List<SystemView> systems,
            @DefaultValue("3") @Description(EntityArguments.FIRST_DESCRIPTION) int first) {
        int size = EntityArguments.pageSize(first);
        return systems.stream()
                .map(system -> worst.running(PART, system.indexed().ref(), size))
                .toList();
    }
}
