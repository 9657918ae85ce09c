package dev.mokuroku.source.scan;

import dev.mokuroku.catalog.apply.ApplyReport;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.Coverage;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.ScanSession;
import dev.mokuroku.source.SteppedSource;
import dev.mokuroku.source.target.ScannedFile;
import dev.mokuroku.source.target.TargetWalk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A scan whose findings go into the catalog as they come, each level of targets before the next. They are
/// there when it pauses, finishes or is closed.
final class CatalogScan implements ScanSession, SteppedSource.Steps, AutoCloseable {
    private final KnownVersions known;
    private final TargetWalk walk;
    private final TargetFollower targets;
    private final ScanBatches batches;
    private final ScanWrites writes;
    private final Consumer<CatalogScan> progress;
    private final Control control;
    /// Origins that the source itself named.
    private final Set<LocationRef> namedOrigins = new HashSet<>();

    /// What ends a scan early, and what interrupts it.
    ///
    /// @param stopping whether the application stops
    /// @param cancelled whether nobody waits for what is read
    /// @param pause lets others step in
    record Control(BooleanSupplier stopping, BooleanSupplier cancelled, Runnable pause) {
        static Control of(BooleanSupplier stopping) {
            return new Control(stopping, () -> false, () -> {});
        }

        void checkNotStopping() {
            if (stopping.getAsBoolean()) {
                throw new ScanStoppedException();
            }
        }
    }

    CatalogScan(
            DescriptorSource source,
            KnownVersions known,
            CatalogScans.Dependencies dependencies,
            ScanWrites writes,
            Control control,
            Consumer<CatalogScan> progress) {
        this.known = known;
        this.walk = new TargetWalk(dependencies.targets(), known::of, source.readLimits(), control.cancelled());
        this.targets =
                new TargetFollower(known, walk, dependencies.reader(), source.references(), control::checkNotStopping);
        this.batches = new ScanBatches(source, dependencies.catalog(), writes, control::checkNotStopping);
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
        follow(targets.read(page));
        progress.accept(this);
    }

    @Override
    public void unchanged(FileId file) {
        markNamed(file);
        follow(List.of(targets.unchanged(file)));
    }

    private void markNamed(FileId file) {
        walk.visit(file);
        namedOrigins.add(file.origin());
    }

    private void follow(List<ScannedFile> files) {
        targets.follow(files, (level, problems) -> batches.apply(level, problems, () -> progress.accept(this)));
    }

    @Override
    public void unreadable(FileId file, String version, String reason) {
        walk.markIncomplete(file.origin());
        if (version.isEmpty() || !version.equals(known.of(file))) {
            batches.recordUnreadable(file, version, reason);
        }
        unchanged(file);
    }

    @Override
    public void pause() {
        control.checkNotStopping();
        writes.await();
        control.pause().run();
    }

    @Override
    public List<LocationRef> notYetSeen() {
        return seen().missingOf(Removals.originsOf(known.files()));
    }

    /// Forgets stored versions of origins that somebody refreshed at a pause: the versions from the start of the scan
    /// are outdated. Where the listing names them later, they were fetched later, and are written;
    /// where it named them before, or does not name them, the refresh stays.
    void forget(Set<LocationRef> origins) {
        known.forget(origins);
    }

    /// What the source named so far.
    Set<LocationRef> namedOrigins() {
        return namedOrigins;
    }

    private Removals.Seen seen() {
        return new Removals.Seen(targets.seen(), namedOrigins, walk.incompleteOrigins());
    }

    /// What [#finish] would remove.
    Removals removals(Coverage coverage) {
        return Removals.of(known.files(), seen(), coverage);
    }

    /// Removes what the scan covered and did not see, and waits until all is written.
    void finish(Coverage coverage) {
        finish(coverage, removals(coverage));
    }

    void finish(Coverage coverage, Removals removals) {
        batches.remove(removals);
        writes.await();
        coverage.afterCommit().accept(walk.unreachableOrigins());
    }

    int files() {
        return targets.seen().size();
    }

    ApplyReport applied() {
        return writes.written();
    }

    /// The limit that the reading met; null where it met none.
    @Nullable
    String exceeded() {
        return walk.exceeded();
    }

    @Override
    public void close() {
        if (control.stopping().getAsBoolean()) {
            writes.cancel();
        }
        writes.close();
    }
}
