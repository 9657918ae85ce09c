package dev.mokuroku.platform.running.match;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.adoption.JudgedVersion;
import dev.mokuroku.platform.adoption.KnownComponent;
import dev.mokuroku.platform.deployment.RunningVersion;
import dev.mokuroku.platform.deployment.Target;
import dev.mokuroku.platform.running.match.RunningPackages.Found;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Matches what runs with platform components. Call within a transaction.
@ApplicationScoped
public class RunningMatch {
    private final RunningPackages packages;
    private final ReportedComponents reported;

    RunningMatch(RunningPackages packages, ReportedComponents reported) {
        this.packages = packages;
        this.reported = reported;
    }

    /// What runs now. Commits that are not stored begin to be read.
    public List<RunningUse> usesOf(
            Collection<RunningVersion> running, Collection<KnownComponent> known, LocalDate today) {
        return usesOf(running, packages.of(running), known, today);
    }

    /// What ran, as far as is stored.
    public List<RunningUse> storedUsesOf(
            Collection<RunningVersion> running, Collection<KnownComponent> known, LocalDate day) {
        return usesOf(running, packages.stored(running), known, day);
    }

    private List<RunningUse> usesOf(
            Collection<RunningVersion> running,
            Map<RunningVersion, Found> found,
            Collection<KnownComponent> known,
            LocalDate day) {
        Map<EntityRef, KnownComponent> byRef = new HashMap<>();
        known.forEach(one -> byRef.put(one.component().ref(), one));
        Map<Key, RunningUse> uses = new LinkedHashMap<>();
        running.stream()
                .flatMap(version -> Stream.concat(
                        reported.of(version).stream().flatMap(report -> reported(version, report, byRef, day)),
                        packaged(version, found.get(version), known, day)))
                .forEach(use -> uses.putIfAbsent(Key.of(use), use));
        return List.copyOf(uses.values());
    }

    /// What a target uses once. A report comes before packages.
    private record Key(
            Target target, EntityRef component, @Nullable String version) {
        static Key of(RunningUse use) {
            return new Key(use.target(), use.component(), use.version().version());
        }
    }

    private static Stream<RunningUse> reported(
            RunningVersion version,
            ReportedComponents.Reported report,
            Map<EntityRef, KnownComponent> known,
            LocalDate day) {
        KnownComponent component = known.get(report.component());
        return component == null
                ? Stream.empty()
                : Stream.of(new RunningUse(
                        report.component(),
                        report.entity(),
                        version.target(),
                        component.judge(Objects.requireNonNull(version.version()), day),
                        KnownBy.REPORT));
    }

    private static Stream<RunningUse> packaged(
            RunningVersion version, @Nullable Found found, Collection<KnownComponent> known, LocalDate day) {
        return found == null
                ? Stream.empty()
                : known.stream()
                        .flatMap(component -> found.packages().stream()
                                .filter(one -> component.component().isPackage(one.purl()))
                                .map(one -> component.judge(one.version(), day))
                                .distinct()
                                .map(judged -> use(version, component, judged, found.knownBy())));
    }

    private static RunningUse use(
            RunningVersion version, KnownComponent component, JudgedVersion judged, KnownBy knownBy) {
        return new RunningUse(
                component.component().ref(), version.target().component(), version.target(), judged, knownBy);
    }
}
