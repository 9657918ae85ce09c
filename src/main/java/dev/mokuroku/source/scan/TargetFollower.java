package dev.mokuroku.source.scan;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.Route;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.source.parse.DescriptorReader;
import dev.mokuroku.source.target.ScannedFile;
import dev.mokuroku.source.target.TargetWalk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Parses the files of a scan, follows their Locations level by level, and gives each file its route.
final class TargetFollower {
    private final KnownVersions known;
    private final TargetWalk walk;
    private final DescriptorReader reader;
    private final ReferencedFiles references;
    private final Runnable checkNotStopping;
    private final Set<FileId> seen = new HashSet<>();
    /// Files to which a complete route leads.
    private final Set<FileId> complete = new HashSet<>();

    TargetFollower(
            KnownVersions known,
            TargetWalk walk,
            DescriptorReader reader,
            ReferencedFiles references,
            Runnable checkNotStopping) {
        this.known = known;
        this.walk = walk;
        this.reader = reader;
        this.references = references;
        this.checkNotStopping = checkNotStopping;
    }

    /// Receives each level of files, with the problems of the targets that these files name.
    interface Levels {
        void apply(List<ScannedFile> level, Map<FileId, List<DescriptorProblem>> problems);
    }

    /// The files that were met so far, read or unchanged.
    Set<FileId> seen() {
        return seen;
    }

    /// Parses files on all processors, because parsing is most of the work of a scan.
    List<ScannedFile> read(List<DescriptorFile> files) {
        checkNotStopping.run();
        files.forEach(file -> seen.add(file.id()));
        return files.parallelStream().map(this::read).toList();
    }

    private ScannedFile read(DescriptorFile file) {
        FileId id = file.id();
        return file.version().equals(known.of(id)) ? stored(id) : parse(file);
    }

    private ScannedFile parse(DescriptorFile file) {
        ReferencedFiles counted = walk.counted(references, file.origin());
        return ScannedFile.of(reader.read(file, counted), known.targetsOf(file.id()));
    }

    ScannedFile unchanged(FileId file) {
        checkNotStopping.run();
        seen.add(file);
        return stored(file);
    }

    private ScannedFile stored(FileId file) {
        return new ScannedFile(file, null, known.targetsOf(file), known.failureOf(file));
    }

    /// @param files that the source itself reported
    void follow(List<ScannedFile> files, Levels levels) {
        files.forEach(file -> complete.add(file.id()));
        List<ScannedFile> level = files;
        for (int depth = 1; !level.isEmpty(); depth++) {
            TargetWalk.Level below = walk.read(level, depth);
            List<ScannedFile> next = Stream.concat(
                            read(below.changed()).stream(),
                            below.unchanged().stream().map(this::unchanged))
                    .toList();
            below.propagateFailures(next);
            levels.apply(level, below.problems());
            level = withRoutes(next, below, depth);
        }
    }

    private List<ScannedFile> withRoutes(List<ScannedFile> files, TargetWalk.Level level, int depth) {
        List<ScannedFile> routed = new ArrayList<>();
        for (ScannedFile file : files) {
            TargetWalk.NamedBy namedBy = level.namedBy().get(file.id());
            if (namedBy == null) {
                throw new IllegalStateException("No Location leads to " + file.id());
            }
            Route route = routeOf(namedBy, level, depth);
            if (!route.isBroken()) {
                complete.add(file.id());
            }
            current(file, route, namedBy).forEach(read -> routed.add(read.withRoute(route)));
        }
        return routed;
    }

    /// A file whose route changed is read again, because its entities may now come from there.
    private List<ScannedFile> current(ScannedFile file, Route route, TargetWalk.NamedBy namedBy) {
        if (file.parsed() != null || known.routeOf(file.id()).equals(route)) {
            return List.of(file);
        }
        List<DescriptorFile> changed = walk.readFresh(file.id(), namedBy);
        return changed.isEmpty()
                ? List.of(file)
                : changed.stream().map(this::parse).toList();
    }

    private Route routeOf(TargetWalk.NamedBy namedBy, TargetWalk.Level level, int depth) {
        EntityRef parent = namedBy.target().location();
        return complete.contains(namedBy.parent()) && level.isComplete(namedBy)
                ? new Route(depth, parent)
                : Route.broken(parent);
    }
}
