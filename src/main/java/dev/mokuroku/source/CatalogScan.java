package dev.mokuroku.source;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.ApplyDescriptors;
import dev.mokuroku.catalog.ApplyReport;
import dev.mokuroku.catalog.audit.RemovalReason;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.Way;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
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
    private static final int ENTITIES_A_TRANSACTION = 1_000;

    private final String source;
    private final RemovalReason reasonOfMissing;
    private final ReferencedFiles references;
    private final DescriptorReader reader;
    private final KnownVersions known;
    private final TargetWalk walk;
    private final ApplyDescriptors catalog;
    private final ScanWrites writes;
    private final Consumer<CatalogScan> watcher;
    private final Control control;
    private final Set<FileId> seen = new HashSet<>();
    /// Origins that the source itself named.
    private final Set<LocationRef> named = new HashSet<>();
    private final Set<FileId> sound = new HashSet<>();
    private final List<Missing> missing = new ArrayList<>();
    private final List<Consumer<List<LocationRef>>> afterwards = new ArrayList<>();
    private @Nullable Beginnings told;

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
            CatalogScans.Tools tools,
            ScanWrites writes,
            Control control,
            Consumer<CatalogScan> watcher) {
        this.source = source.name();
        this.reasonOfMissing = source.reasonOfMissing();
        this.references = source.references();
        this.reader = tools.reader();
        this.known = known;
        this.walk = new TargetWalk(tools.targets(), known::of, source.readLimits(), control.cancelled());
        this.catalog = tools.catalog();
        this.writes = writes;
        this.watcher = watcher;
        this.control = control;
    }

    @Override
    public @Nullable String knownVersion(FileId file) {
        return known.of(file);
    }

    @Override
    public void found(List<DescriptorFile> page) {
        page.forEach(file -> name(file.id()));
        follow(read(page));
        watcher.accept(this);
    }

    @Override
    public void unchanged(FileId file) {
        name(file);
        ScannedFile kept = kept(file);
        if (kept.targets().isEmpty()) {
            sound.add(file);
        } else {
            follow(List.of(kept));
        }
    }

    private void name(FileId file) {
        walk.visit(file);
        named.add(file.origin());
    }

    @Override
    public void unreadable(FileId file, String version, String reason) {
        walk.doubt(file.origin());
        if (version.isEmpty() || !version.equals(known.of(file))) {
            note(() -> catalog.unreadable(source, file, version, reason));
        }
        unchanged(file);
    }

    @Override
    public void onlyTells(List<LocationRef> beginnings) {
        told = new Beginnings(beginnings);
    }

    @Override
    public void pause() {
        goOn();
        writes.await();
        control.pause().run();
    }

    @Override
    public List<LocationRef> unnamed() {
        return originsBefore().stream()
                .filter(it -> isTold(it) && !named.contains(it))
                .toList();
    }

    @Override
    public void whenApplied(Consumer<List<LocationRef>> action) {
        afterwards.add(action);
    }

    @Override
    public void misses(String what, long count, long of) {
        missing.add(new Missing(what, count, of));
    }

    /// Of the origins that the catalog holds, and of what else the source keeps, what the listing has not named.
    List<Missing> missing() {
        List<Missing> all = new ArrayList<>(missing);
        all.addFirst(
                new Missing("descriptors", unnamed().size(), originsBefore().size()));
        return all;
    }

    private Set<LocationRef> originsBefore() {
        return known.files().stream().map(FileId::origin).collect(toSet());
    }

    /// Somebody read these origins again at a pause, so what the catalog held of them at the beginning says
    /// nothing any more. Where the listing names them yet, it was fetched later, and is written as it reads;
    /// where it named them already, or does not, what the other found stays.
    void leave(Set<LocationRef> origins) {
        known.forget(origins);
    }

    /// What the source named so far.
    Set<LocationRef> named() {
        return named;
    }

    /// @param of as many as there were
    record Missing(String what, long count, long of) {
        double share() {
            return of == 0 ? 0 : (double) count / of;
        }
    }

    private boolean isTold(LocationRef origin) {
        return told == null || told.hasOneOf(origin);
    }

    /// The listing is at its end.
    void finish() {
        removeUnseen();
        writes.await();
        afterwards.forEach(action -> action.accept(walk.failed()));
    }

    /// Removes what the catalog holds of these files and the scan has not seen.
    private void removeUnseen() {
        Map<Boolean, List<FileId>> gone = known.files().stream()
                .filter(file -> !seen.contains(file) && !walk.isInDoubt(file.origin()) && isTold(file.origin()))
                .collect(partitioningBy(file -> named.contains(file.origin())));
        inBatches(gone.getOrDefault(false, List.of()), some -> catalog.remove(source, some, reasonOfMissing));
        inBatches(gone.getOrDefault(true, List.of()), some -> catalog.abandon(source, some));
    }

    private void inBatches(List<FileId> files, Function<List<FileId>, ApplyReport> removal) {
        for (int from = 0; from < files.size(); from += ENTITIES_A_TRANSACTION) {
            int to = Math.min(files.size(), from + ENTITIES_A_TRANSACTION);
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
            writes.abandon();
        }
        writes.close();
    }

    private void follow(List<ScannedFile> files) {
        List<ScannedFile> level = files;
        files.forEach(file -> sound.add(file.id()));
        for (int depth = 1; !level.isEmpty(); depth++) {
            TargetWalk.Level below = walk.read(level, depth);
            List<ScannedFile> next = Stream.concat(
                            read(below.changed()).stream(),
                            below.unchanged().stream().map(this::kept))
                    .toList();
            below.blame(next);
            apply(level, below.problems());
            level = placed(next, below, depth);
        }
    }

    /// One that is reached otherwise than before is read again, for its entities may come from there now.
    private List<ScannedFile> placed(List<ScannedFile> files, TargetWalk.Level level, int depth) {
        List<ScannedFile> placed = new ArrayList<>();
        for (ScannedFile file : files) {
            TargetWalk.Lead lead = level.leads().get(file.id());
            if (lead == null) {
                throw new IllegalStateException("No Location leads to " + file.id());
            }
            Way way = wayOf(lead, level, depth);
            if (!way.isBroken()) {
                sound.add(file.id());
            }
            boolean read = file.parsed() != null || known.wayOf(file.id()).equals(way);
            List<DescriptorFile> again = read ? List.of() : walk.again(file.id(), lead);
            if (again.isEmpty()) {
                placed.add(file.by(way));
            }
            again.forEach(it -> placed.add(
                    ScannedFile.of(reader.read(it, counted(it)), file.targets()).by(way)));
        }
        return placed;
    }

    private Way wayOf(TargetWalk.Lead lead, TargetWalk.Level level, int depth) {
        EntityRef parent = lead.target().location();
        return sound.contains(lead.parent()) && level.isSound(lead) ? new Way(depth, parent) : Way.broken(parent);
    }

    private void goOn() {
        if (control.stopping().getAsBoolean()) {
            throw new ScanStoppedException();
        }
    }

    private ScannedFile kept(FileId file) {
        goOn();
        seen.add(file);
        return heldAs(file);
    }

    private ScannedFile heldAs(FileId file) {
        return new ScannedFile(file, null, known.targetsOf(file), known.failureOf(file));
    }

    /// On all processors, for it is what a scan mostly does.
    private List<ScannedFile> read(List<DescriptorFile> files) {
        goOn();
        files.forEach(file -> seen.add(file.id()));
        return files.parallelStream().map(this::read).toList();
    }

    private ScannedFile read(DescriptorFile file) {
        FileId id = file.id();
        return file.version().equals(known.of(id))
                ? heldAs(id)
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
            batch.add(parsed.without(found));
            entities += parsed.entities().size();
            if (entities >= ENTITIES_A_TRANSACTION) {
                apply(batch);
                batch = new ArrayList<>();
                entities = 0;
            }
        }
        apply(batch);
        ofUnchanged.keySet().retainAll(problems.keySet());
        if (!ofUnchanged.isEmpty()) {
            note(() -> catalog.targets(source, ofUnchanged));
        }
    }

    /// What changes no entities.
    private void note(Runnable write) {
        writes.add(() -> {
            write.run();
            return ApplyReport.NOTHING;
        });
    }

    private void apply(List<ParsedDescriptor> batch) {
        if (!batch.isEmpty()) {
            goOn();
            writes.add(() -> catalog.apply(source, batch));
            watcher.accept(this);
        }
    }
}
