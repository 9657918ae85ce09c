package dev.mokuroku.source.dryrun;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.ParsedEntity;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.source.parse.DescriptorReader;
import dev.mokuroku.source.target.ScannedFile;
import dev.mokuroku.source.target.TargetWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads files and what their Locations lead to, and leaves the catalog as it is. Used by one thread.
final class DryRunWalk {
    private final DescriptorReader reader;
    private final ReferencedFiles references;
    private final TargetWalk walk;
    private final Consumer<DescriptorFile> files;
    private final BiConsumer<DescriptorFile, Entity> entities;
    private final Consumer<String> failures;

    /// @param walk of a catalog that holds nothing
    /// @param files receives each file before it is parsed
    /// @param entities receives each entity with its file, in the order in which they are reached
    /// @param failures receives each problem, with its location
    DryRunWalk(
            DescriptorReader reader,
            TargetWalk walk,
            ReferencedFiles references,
            Consumer<DescriptorFile> files,
            BiConsumer<DescriptorFile, Entity> entities,
            Consumer<String> failures) {
        this.reader = reader;
        this.references = references;
        this.walk = walk;
        this.files = files;
        this.entities = entities;
        this.failures = failures;
    }

    void read(List<DescriptorFile> roots) {
        roots.forEach(root -> walk.visit(root.id()));
        List<DescriptorFile> level = roots;
        for (int depth = 1; !level.isEmpty(); depth++) {
            List<ScannedFile> scanned = new ArrayList<>();
            for (DescriptorFile file : level) {
                files.accept(file);
                ParsedDescriptor parsed = reader.read(file, walk.counted(references, file.origin()));
                parsed.entities().stream().map(ParsedEntity::entity).forEach(entity -> entities.accept(file, entity));
                parsed.problems().forEach(problem -> failures.accept(describe(file.id(), problem)));
                scanned.add(ScannedFile.of(parsed, List.of()));
            }
            TargetWalk.Level below = walk.read(scanned, depth);
            below.problems().values().forEach(found -> found.forEach(problem -> failures.accept(problem.message())));
            level = below.changed();
        }
    }

    /// The limit that the reading met; null where it met none.
    @Nullable
    String exceeded() {
        return walk.exceeded();
    }

    /// Whether a host gave no answer, so that another try may read more.
    boolean hasUnreachable() {
        return walk.hasUnreachable();
    }

    private static String describe(FileId file, DescriptorProblem problem) {
        String line = problem.line() == 0 ? "" : ", line " + problem.line();
        return "%s%s: %s".formatted(file.location().target(), line, problem.message());
    }
}
