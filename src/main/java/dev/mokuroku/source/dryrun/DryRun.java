package dev.mokuroku.source.dryrun;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.security.visibility.VisibleCatalog;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.ReadLimits;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.parse.DescriptorReader;
import dev.mokuroku.source.scan.Scanner;
import dev.mokuroku.source.target.TargetWalk;
import dev.mokuroku.source.target.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Reads what a file or a source would bring, without changing the catalog.
@ApplicationScoped
public class DryRun {
    private final DescriptorReader reader;
    private final Targets targets;
    private final VisibleCatalog visible;

    DryRun(DescriptorReader reader, Targets targets, VisibleCatalog visible) {
        this.reader = reader;
        this.targets = targets;
        this.visible = visible;
    }

    /// What a file and what its Locations lead to define.
    ///
    /// @param entities in the order in which they were reached
    /// @param files the first file that defines each
    /// @param conflicts entities that another of the files defines too
    public record Defined(
            List<Entity> entities, Map<EntityRef, LocationRef> files, List<DescriptorProblem> conflicts) {}

    /// @param cancelled whether nobody waits for the result any more
    /// @throws CatalogException `INVALID_INPUT` with everything that is wrong; `LIMIT_EXCEEDED`
    ///     naming the limit; `UNAVAILABLE` where a host gave no answer; `FORBIDDEN` if a file is or would
    ///     be in a private repository that the caller may not see
    public Defined run(DescriptorFile root, ReadLimits limits, BooleanSupplier cancelled) {
        Defined defined = new Defined(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        List<String> failures = new ArrayList<>();
        TargetWalk targetWalk = new TargetWalk(targets, file -> null, limits, cancelled, this::checkAccess);
        DryRunWalk walk = new DryRunWalk(
                reader,
                targetWalk,
                visible.readable(targets.references()),
                file -> checkAccess(file.location()),
                (file, entity) -> note(entity, file, defined),
                failures::add);
        walk.read(List.of(root));
        Scanner.checkLimits(root.origin(), walk.exceeded());
        if (!failures.isEmpty()) {
            throw new CatalogException(
                    walk.hasUnreachable() ? ErrorCode.UNAVAILABLE : ErrorCode.INVALID_INPUT,
                    failures.stream().distinct().collect(Collectors.joining("; ")));
        }
        return defined;
    }

    private void checkAccess(LocationRef file) {
        visible.checkAccess("target", file.target());
    }

    private static void note(Entity entity, DescriptorFile file, Defined defined) {
        LocationRef holder = defined.files().putIfAbsent(entity.ref(), file.location());
        if (holder != null && !holder.equals(file.location())) {
            defined.conflicts().add(DescriptorProblem.conflict(entity.ref(), holder.toString()));
        }
        defined.entities().add(entity);
    }

    /// What a scan of this source would find in an empty catalog.
    public DryRunResult run(DescriptorSource source) {
        DryRunSession scan = new DryRunSession(reader, targets, source.references());
        try {
            source.scan(scan);
            return scan.findings(source.name(), null);
        } catch (ScanFailedException failure) {
            return scan.findings(source.name(), failure.getMessage());
        }
    }
}
