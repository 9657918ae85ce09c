package dev.mokuroku.source.scan;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.apply.ApplyReport;
import dev.mokuroku.catalog.audit.RemovalReason;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.Route;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.ScanSession;
import dev.mokuroku.source.parse.DescriptorReader;
import dev.mokuroku.source.target.ScannedFile;
import dev.mokuroku.source.target.TargetWalk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A scan whose findings go into the catalog as they come, each level of targets before the next. They are
/// there when it pauses, finishes or is closed.
final class CatalogScan implements ScanSession, AutoCloseable {
    /// Entities a transaction: enough for JDBC batches, little enough to let other writers in.
    private static final int BATCH_SIZE = 1_000;

    private final String source;
    private final RemovalReason removalReason;
    private final ReferencedFiles references;
    private final DescriptorReader reader;
    private final KnownVersions known;
    private final TargetWalk walk;
    private final ApplyDescriptors catalog;
    private final ScanWrites writes;
    private final Consumer<CatalogScan> progress;
    private final Control control;
    private final Set<FileId> seen = new HashSet<>();
    /// Origins that the source itself named.
    private final Set<LocationRef> namedOrigins = new HashSet<>();
    private final Set<FileId> complete = new HashSet<>();
    private final List<Missing> missing = new ArrayList<>();
    private final List<Consumer<List<LocationRef>>> afterCommitActions = new ArrayList<>();
    private @Nullable LocationPrefixes coveredPrefixes;

    /// What ends a scan early, and what interrupts it.
    ///
    /// @param stopping whether the application stops
    /// @param cancelled whether nobody waits for what is read
    /// @param pause lets others step in
    record Control(BooleanSupplier stopping, BooleanSupplier cancelled, Runnable pause) {
        static Control of(BooleanSupplier stopping) {
            return new Control(stopping, () -> false, () -> {});
        }
    }

    CatalogScan(
            DescriptorSource source,
            KnownVersions known,
            CatalogScans.Dependencies dependencies,
            ScanWrites writes,
            Control control,
            Consumer<CatalogScan> progress) {
        this.source = source.name();
        this.removalReason = source.removalReason();
        this.references = source.references();
        this.reader = dependencies.reader();
        this.known = known;
        this.walk = new TargetWalk(dependencies.targets(), known::of, source.readLimits(), control.cancelled());
        this.catalog = dependencies.catalog();
        this.writes = writes;
        this.progress = progress;
        this.control = control;
    }

    @Override
    public @Nullable String knownVersion(FileId file) {
        return known.of(file);
    }

    @Override
    public void found(List<DescriptorFile> page) {
        page.forEach(file -> markNamed(file.id()));
        follow(read(page));
        progress.accept(this);
    }

    @Override
    public void unchanged(FileId file) {
        markNamed(file);
        ScannedFile scanned = unchangedFile(file);
        if (scanned.targets().isEmpty()) {
            complete.add(file);
        } else {
            follow(List.of(scanned));
        }
    }

    private void markNamed(FileId file) {
        walk.visit(file);
        namedOrigins.add(file.origin());
    }

    @Override
    public void unreadable(FileId file, String version, String reason) {
        walk.markIncomplete(file.origin());
        if (version.isEmpty() || !version.equals(known.of(file))) {
            addWrite(() -> catalog.recordUnreadable(source, file, version, reason));
        }
        unchanged(file);
    }

    @Override
    public void coversOnly(List<LocationRef> prefixes) {
        coveredPrefixes = new LocationPrefixes(prefixes);
    }

    @Override
    public void pause() {
        checkNotStopping();
        writes.await();
        control.pause().run();
    }

    @Override
    public List<LocationRef> notYetSeen() {
        return knownOrigins().stream()
                .filter(origin -> isCovered(origin) && !namedOrigins.contains(origin))
                .toList();
    }

    @Override
    public void afterCommit(Consumer<List<LocationRef>> action) {
        afterCommitActions.add(action);
    }

    @Override
    public void missing(String noun, long count, long total) {
        missing.add(new Missing(noun, count, total));
    }

    /// Of the origins that the catalog holds, and of what else the source keeps, what the listing has not named.
    List<Missing> missing() {
        List<Missing> all = new ArrayList<>(missing);
        all.addFirst(
                new Missing("descriptors", notYetSeen().size(), knownOrigins().size()));
        return all;
    }

    private Set<LocationRef> knownOrigins() {
        return known.files().stream().map(FileId::origin).collect(toSet());
    }

    /// Forgets stored versions of origins that somebody refreshed at a pause: the versions from the start of the scan
    /// say
    /// nothing any more. Where the listing names them later, they were fetched later, and are written;
    /// where it named them before, or does not name them, the refresh stays.
    void forget(Set<LocationRef> origins) {
        known.forget(origins);
    }

    /// What the source named so far.
    Set<LocationRef> namedOrigins() {
        return namedOrigins;
    }

    /// @param total how many were stored before
    record Missing(String noun, long count, long total) {
        double share() {
            return total == 0 ? 0 : (double) count / total;
        }
    }

    private boolean isCovered(LocationRef origin) {
        return coveredPrefixes == null || coveredPrefixes.matches(origin);
    }

    /// The listing is at its end.
    void finish() {
        removeUnseen();
        writes.await();
        afterCommitActions.forEach(action -> action.accept(walk.unreachableOrigins()));
    }

    /// Removes what the catalog holds of these files and the scan has not seen.
    private void removeUnseen() {
        Map<Boolean, List<FileId>> gone = known.files().stream()
                .filter(file -> !seen.contains(file) && !walk.isIncomplete(file.origin()) && isCovered(file.origin()))
                .collect(partitioningBy(file -> namedOrigins.contains(file.origin())));
        inBatches(gone.getOrDefault(false, List.of()), batch -> catalog.remove(source, batch, removalReason));
        inBatches(gone.getOrDefault(true, List.of()), batch -> catalog.removeUnnamed(source, batch));
    }

    private void inBatches(List<FileId> files, Function<List<FileId>, ApplyReport> removal) {
        for (int from = 0; from < files.size(); from += BATCH_SIZE) {
            int to = Math.min(files.size(), from + BATCH_SIZE);
            List<FileId> batch = files.subList(from, to);
            writes.add(() -> removal.apply(batch));
        }
    }

    int files() {
        return seen.size();
    }

    ApplyReport applied() {
        return writes.written();
    }

    @Override
    public void close() {
        if (control.stopping().getAsBoolean()) {
            writes.cancel();
        }
        writes.close();
    }

    private void follow(List<ScannedFile> files) {
        List<ScannedFile> level = files;
        files.forEach(file -> complete.add(file.id()));
        for (int depth = 1; !level.isEmpty(); depth++) {
            TargetWalk.Level below = walk.read(level, depth);
            List<ScannedFile> next = Stream.concat(
                            read(below.changed()).stream(),
                            below.unchanged().stream().map(this::unchangedFile))
                    .toList();
            below.propagateFailures(next);
            apply(level, below.problems());
            level = withRoutes(next, below, depth);
        }
    }

    /// Gives each file its route. A file whose route changed is read again, because its entities may now come from
    /// there.
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
            boolean isRead = file.parsed() != null || known.routeOf(file.id()).equals(route);
            List<DescriptorFile> changed = isRead ? List.of() : walk.readFresh(file.id(), namedBy);
            if (changed.isEmpty()) {
                routed.add(file.withRoute(route));
            }
            changed.forEach(descriptor ->
                    routed.add(ScannedFile.of(reader.read(descriptor, counted(descriptor)), file.targets())
                            .withRoute(route)));
        }
        return routed;
    }

    private Route routeOf(TargetWalk.NamedBy namedBy, TargetWalk.Level level, int depth) {
        EntityRef parent = namedBy.target().location();
        return complete.contains(namedBy.parent()) && level.isComplete(namedBy)
                ? new Route(depth, parent)
                : Route.broken(parent);
    }

    private void checkNotStopping() {
        if (control.stopping().getAsBoolean()) {
            throw new ScanStoppedException();
        }
    }

    private ScannedFile unchangedFile(FileId file) {
        checkNotStopping();
        seen.add(file);
        return asStored(file);
    }

    private ScannedFile asStored(FileId file) {
        return new ScannedFile(file, null, known.targetsOf(file), known.failureOf(file));
    }

    /// On all processors, for it is what a scan mostly does.
    private List<ScannedFile> read(List<DescriptorFile> files) {
        checkNotStopping();
        files.forEach(file -> seen.add(file.id()));
        return files.parallelStream().map(this::read).toList();
    }

    private ScannedFile read(DescriptorFile file) {
        FileId id = file.id();
        return file.version().equals(known.of(id))
                ? asStored(id)
                : ScannedFile.of(reader.read(file, counted(file)), known.targetsOf(id));
    }

    private ReferencedFiles counted(DescriptorFile file) {
        return walk.counted(references, file.origin());
    }

    /// The limit that the reading met; null where it met none.
    @Nullable
    String exceeded() {
        return walk.exceeded();
    }

    private void apply(List<ScannedFile> level, Map<FileId, List<DescriptorProblem>> problems) {
        List<ParsedDescriptor> batch = new ArrayList<>();
        Map<FileId, List<DescriptorProblem>> ofUnchanged = new HashMap<>();
        int entities = 0;
        for (ScannedFile file : level) {
            ParsedDescriptor parsed = file.parsed();
            List<DescriptorProblem> found = problems.getOrDefault(file.id(), List.of());
            if (parsed == null) {
                ofUnchanged.put(file.id(), found);
                continue;
            }
            batch.add(parsed.withoutEntitiesOf(found));
            entities += parsed.entities().size();
            if (entities >= BATCH_SIZE) {
                apply(batch);
                batch = new ArrayList<>();
                entities = 0;
            }
        }
        apply(batch);
        ofUnchanged.keySet().retainAll(problems.keySet());
        if (!ofUnchanged.isEmpty()) {
            addWrite(() -> catalog.replaceTargetProblems(source, ofUnchanged));
        }
    }

    /// What changes no entities.
    private void addWrite(Runnable write) {
        writes.add(() -> {
            write.run();
            return ApplyReport.NOTHING;
        });
    }

    private void apply(List<ParsedDescriptor> batch) {
        if (!batch.isEmpty()) {
            checkNotStopping();
            writes.add(() -> catalog.apply(source, batch));
            progress.accept(this);
        }
    }
}
