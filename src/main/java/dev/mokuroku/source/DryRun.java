package dev.mokuroku.source;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.ParsedEntity;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Reads a file and what its Locations lead to, and leaves the catalog as it is.
@ApplicationScoped
public class DryRun {
    private final DescriptorReader reader;
    private final Targets targets;

    DryRun(DescriptorReader reader, Targets targets) {
        this.reader = reader;
        this.targets = targets;
    }

    /// Every entity, in the order in which they were reached.
    ///
    /// @throws CatalogException `INVALID_INPUT` telling all that is wrong, where anything is; `UNAVAILABLE` where a
    ///     host gave no answer
    public List<Entity> of(DescriptorFile root) {
        ReferencedFiles references = targets.references();
        TargetWalk walk = new TargetWalk(targets, file -> null);
        walk.visit(root.id());
        List<Entity> entities = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        List<DescriptorFile> level = List.of(root);
        for (int depth = 1; !level.isEmpty(); depth++) {
            List<ScannedFile> scanned = new ArrayList<>();
            for (DescriptorFile file : level) {
                ParsedDescriptor parsed = reader.read(file, references);
                parsed.entities().stream().map(ParsedEntity::entity).forEach(entities::add);
                parsed.problems().forEach(problem -> failures.add(told(file, problem)));
                scanned.add(ScannedFile.of(parsed, List.of()));
            }
            TargetWalk.Level below = walk.read(scanned, depth);
            below.problems().values().forEach(found -> found.forEach(problem -> failures.add(problem.message())));
            level = below.changed();
        }
        if (!failures.isEmpty()) {
            throw new CatalogException(
                    walk.isUnreachable() ? ErrorCode.UNAVAILABLE : ErrorCode.INVALID_INPUT,
                    failures.stream().distinct().collect(Collectors.joining("; ")));
        }
        return entities;
    }

    private static String told(DescriptorFile file, DescriptorProblem problem) {
        String line = problem.line() == 0 ? "" : ", line " + problem.line();
        return "%s%s: %s".formatted(file.location().target(), line, problem.message());
    }
}
