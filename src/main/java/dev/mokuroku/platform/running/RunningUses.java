package dev.mokuroku.platform.running;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.adoption.ComponentUses;
import dev.mokuroku.platform.adoption.KnownComponent;
import dev.mokuroku.platform.adoption.KnownComponents;
import dev.mokuroku.platform.adoption.ShownUse;
import dev.mokuroku.platform.deployment.RunningVersion;
import dev.mokuroku.platform.deployment.Target;
import dev.mokuroku.platform.deployment.query.RunningVersions;
import dev.mokuroku.platform.running.match.RunningMatch;
import dev.mokuroku.platform.running.match.RunningUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads which platform components are used by what runs. Checks no permission: who shows the result to a caller first
/// removes what the caller may not see.
@ApplicationScoped
@Transactional
public class RunningUses {
    private final RunningUseTable table;
    private final RunningVersions running;
    private final RunningMatch match;
    private final KnownComponents components;
    private final ComponentUses declared;

    RunningUses(
            RunningUseTable table,
            RunningVersions running,
            RunningMatch match,
            KnownComponents components,
            ComponentUses declared) {
        this.table = table;
        this.running = running;
        this.match = match;
        this.components = components;
        this.declared = declared;
    }

    /// Worst first; entities without running uses are missing.
    ///
    /// @param asOf a time within the history that is kept; null for now
    public Map<EntityRef, List<ShownRunningUse>> ofEntities(Collection<EntityRef> entities, @Nullable Instant asOf) {
        if (asOf == null) {
            List<RunningUse> uses = table.ofEntities(entities);
            Set<EntityRef> targets =
                    uses.stream().map(use -> use.target().component()).collect(toSet());
            return shown(uses, running.of(targets), declared.ofEntities(entities));
        }
        Set<EntityRef> targets = new HashSet<>(entities);
        components.all().forEach(known -> targets.add(known.component().ref()));
        Map<EntityRef, List<RunningVersion>> versions = running.at(targets, asOf);
        Set<EntityRef> requested = Set.copyOf(entities);
        List<RunningUse> uses = match.storedUsesOf(all(versions), knownAt(components.all(), asOf), day(asOf)).stream()
                .filter(use -> requested.contains(use.entity()))
                .toList();
        return shown(uses, versions, declared.ofEntitiesAt(entities, asOf));
    }

    /// As [#ofEntities], of one platform component.
    public Map<EntityRef, List<ShownRunningUse>> ofComponent(
            EntityRef component, Collection<EntityRef> entities, @Nullable Instant asOf) {
        return ofEntities(entities, asOf).values().stream()
                .flatMap(List::stream)
                .filter(shown -> shown.use().component().equals(component))
                .collect(groupingBy(shown -> shown.use().entity()));
    }

    /// All running uses of a platform component at a time within the history that is kept.
    ///
    /// @param environment null for all
    public List<RunningUse> ofComponentAt(EntityRef component, @Nullable String environment, Instant asOf) {
        List<KnownComponent> known =
                components.find(component).map(one -> one.at(asOf)).stream().toList();
        return known.isEmpty() ? List.of() : match.storedUsesOf(running.allAt(environment, asOf), known, day(asOf));
    }

    private static List<KnownComponent> knownAt(Collection<KnownComponent> known, Instant time) {
        return known.stream().map(one -> one.at(time)).toList();
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private static List<RunningVersion> all(Map<EntityRef, List<RunningVersion>> versions) {
        return versions.values().stream().flatMap(List::stream).toList();
    }

    private static Map<EntityRef, List<ShownRunningUse>> shown(
            List<RunningUse> uses,
            Map<EntityRef, List<RunningVersion>> versions,
            Map<EntityRef, List<ShownUse>> declared) {
        Map<Target, RunningVersion> byTarget =
                all(versions).stream().collect(toMap(RunningVersion::target, version -> version));
        return uses.stream()
                .map(use -> new ShownRunningUse(
                        use,
                        byTarget.get(use.target()),
                        declared.getOrDefault(use.entity(), List.of()).stream()
                                .map(ShownUse::use)
                                .filter(one -> one.component().equals(use.component()))
                                .map(one -> one.version())
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()))
                .sorted(ShownRunningUse.WORST_FIRST)
                .collect(groupingBy(shown -> shown.use().entity()));
    }
}
