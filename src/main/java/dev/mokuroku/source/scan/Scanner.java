package dev.mokuroku.source.scan;

import dev.mokuroku.catalog.KnownFiles;
import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.apply.ApplyReport;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.DatabaseFailure;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.source.Coverage;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.ScanSession;
import dev.mokuroku.source.SteppedSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Runs scans. One source is scanned by one thread at a time: a second scan waits until the first ends, and a
/// refresh of a part waits until the next pause ([SourceLocks]). What a scan found is readable when the
/// call returns.
///
/// Why a scan of many pages undoes nothing that was read again at one of its pauses:
/// - a page is fetched and written in one step, so what was fetched before a push is written before the push is
///   read again;
/// - the scan forgets what it knew of the origins that were read again ([CatalogScan#forget]): it neither takes
///   them for unchanged by an old version, nor removes of them what it has not seen;
/// - before its last step ends, a source that pauses asks by name for what it has not listed
///   ([SteppedSource.Steps#notYetSeen]): that finds what another replica read again, or what a moving list passed over.
@ApplicationScoped
public class Scanner {
    private static final Logger LOG = Logger.getLogger(Scanner.class);

    private final CatalogScans scans;
    private final ApplyDescriptors catalog;
    private final KnownFiles knownFiles;
    private final SourceLocks locks;
    private final LiveIndex index;
    private final ScanMonitor monitor;
    private final Clock clock;
    private volatile boolean stopping;

    Scanner(
            CatalogScans scans,
            ApplyDescriptors catalog,
            KnownFiles knownFiles,
            SourceLocks locks,
            LiveIndex index,
            ScanMonitor monitor,
            Clock clock) {
        this.scans = scans;
        this.catalog = catalog;
        this.knownFiles = knownFiles;
        this.locks = locks;
        this.index = index;
        this.monitor = monitor;
        this.clock = clock;
    }

    /// Lists the whole source. A failed listing removes nothing, and the outcome says why; so does a listing that
    /// misses more than the source may lose at once.
    public ScanOutcome scan(DescriptorSource source) {
        return scan(source, scan -> list(source, scan), false);
    }

    /// As [#scan], but accepts the listing however much is missing.
    public ScanOutcome scanConfirmed(DescriptorSource source) {
        return scan(source, scan -> list(source, scan), true);
    }

    /// As [#scan], but lets the source leave out what did not change since the last scan.
    ScanOutcome scanChanges(DescriptorSource source) {
        return source instanceof SteppedSource stepped
                ? scan(source, scan -> stepped.scanChanges(scan, scan), false)
                : scan(source);
    }

    private static Coverage list(DescriptorSource source, CatalogScan scan) throws ScanFailedException {
        return source instanceof SteppedSource stepped ? stepped.scan(scan, scan) : source.scan(scan);
    }

    private interface SourceScan {
        Coverage run(CatalogScan scan) throws ScanFailedException;
    }

    private ScanOutcome scan(DescriptorSource source, SourceScan listing, boolean confirmed) {
        return locks.withScan(source, pause -> {
            Instant start = clock.instant();
            monitor.started(source.name(), start);
            CatalogScan scan = scans.begin(
                    source,
                    controlled(() -> false, pause),
                    running -> monitor.progressed(source.name(), start, running));
            String failure = null;
            try (scan) {
                Coverage coverage = listing.run(scan);
                Removals removals = scan.removals(coverage);
                checkMissing(source, removals.rejection(source.maxMissingShare()), confirmed);
                scan.finish(coverage, removals);
            } catch (ScanFailedException | ScanStoppedException | CatalogException cause) {
                failure = cause.getMessage();
                LOG.warnf("Scan of %s stopped, nothing is removed: %s", source.name(), failure);
                for (Throwable suppressed : cause.getSuppressed()) {
                    LOG.errorf(suppressed, "Could not write what the scan of %s found", source.name());
                }
            } catch (RuntimeException broken) {
                failure = DatabaseFailure.of(broken).map(Throwable::getMessage).orElse(null);
                if (failure == null) {
                    recordOutcome(source, scan, start, "Internal error; the log has the details");
                    throw broken;
                }
                LOG.warnf("Scan of %s stopped, nothing is removed: %s", source.name(), failure);
            } finally {
                scans.ended(source);
                index.catchUp();
            }
            return recordOutcome(source, scan, start, failure);
        });
    }

    private void checkMissing(DescriptorSource source, String rejection, boolean confirmed) throws ScanFailedException {
        if (rejection.isEmpty()) {
            return;
        }
        if (confirmed) {
            monitor.removalConfirmed(source.name(), rejection);
            return;
        }
        monitor.rejected(source.name(), rejection);
        throw new ScanFailedException(rejection + "; if this is expected, scan again with confirmRemoval");
    }

    /// Reads a file of a source again, and what its Locations lead to.
    ///
    /// @param origin the file that the source itself names
    /// @throws CatalogException `UNAVAILABLE` when the file cannot be read now
    public void refresh(DescriptorSource source, LocationRef origin) {
        refresh(source, List.of(origin), session -> source.refresh(origin, session));
    }

    /// What a part of a source says to a session.
    public interface Listing {
        void list(ScanSession session) throws ScanFailedException;
    }

    /// Reads a part of a source again, and what its Locations lead to.
    ///
    /// @param origins of what the catalog holds of that part: what the listing does not name of it is gone
    /// @throws CatalogException `UNAVAILABLE` when the file cannot be read now
    public void refresh(DescriptorSource source, Collection<LocationRef> origins, Listing listing) {
        locks.withStep(source, () -> {
            CatalogScan scan = scans.beginPartial(source, origins, () -> stopping);
            try (scan) {
                listing.list(scan);
                scan.finish(Coverage.everything());
            } catch (ScanFailedException | ScanStoppedException cause) {
                throw new CatalogException(
                        ErrorCode.UNAVAILABLE,
                        "%s cannot be read now: %s".formatted(nameOf(source, origins), cause.getMessage()));
            } finally {
                scans.refreshedElsewhere(source, origins, scan.namedOrigins());
                index.catchUp();
            }
            return scan;
        });
    }

    /// Reads an origin that the source is to name from now on. Nothing is written unless all of it was read, within
    /// the limits of the source.
    ///
    /// @param naming what makes the source name it, called before anything is written
    /// @param cancelled whether nobody waits for it any more
    /// @throws CatalogException `LIMIT_EXCEEDED` naming the limit; `UNAVAILABLE` when it is unknown
    ///     how it reads
    public void introduce(
            DescriptorSource source, LocationRef origin, Listing listing, Runnable naming, BooleanSupplier cancelled) {
        locks.withStep(source, () -> {
            CatalogScan scan = scans.introducing(source, origin, controlled(cancelled, () -> {}));
            try (scan) {
                listing.list(scan);
                checkLimits(origin, scan.exceeded());
                naming.run();
                scan.finish(Coverage.everything());
            } catch (ScanFailedException | ScanStoppedException cause) {
                throw new CatalogException(
                        ErrorCode.UNAVAILABLE, "%s cannot be read now: %s".formatted(origin, cause.getMessage()));
            } finally {
                scans.refreshedElsewhere(source, List.of(origin), scan.namedOrigins());
                index.catchUp();
            }
            return scan;
        });
    }

    public static void checkLimits(LocationRef origin, @Nullable String exceeded) {
        if (exceeded != null) {
            throw new CatalogException(
                    ErrorCode.LIMIT_EXCEEDED, "%s leads to too much: %s".formatted(origin, exceeded));
        }
    }

    private CatalogScan.Control controlled(BooleanSupplier cancelled, Runnable pause) {
        return new CatalogScan.Control(() -> stopping, cancelled, pause);
    }

    /// A file is no longer this source's: what only it, or a file that it led to, defined goes.
    public void forget(DescriptorSource source, LocationRef origin) {
        locks.withStep(source, () -> {
            ApplyReport report = catalog.remove(
                    source.name(), knownFiles.of(source.name(), List.of(origin)).keySet(), source.removalReason());
            scans.refreshedElsewhere(source, List.of(origin), List.of());
            index.catchUp();
            return report;
        });
    }

    /// Ends the scans that run, as failed ones do: what they applied stays, and they remove nothing. Those
    /// that are begun later end at once.
    void stop() {
        stopping = true;
    }

    /// After a [#stop]: waits until none runs, though not longer than so.
    void awaitEnd(Duration timeout) {
        try {
            locks.awaitIdle(timeout.toNanos());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether the catalog holds no file of this source.
    boolean hasNoFilesOf(DescriptorSource source) {
        return knownFiles.countOf(source.name()) == 0;
    }

    /// Whether this source was read once, by a scan that found all of it or by one that left files in the catalog.
    public boolean hasRead(DescriptorSource source) {
        return monitor.isComplete(source.name()) || !hasNoFilesOf(source);
    }

    boolean isStopping() {
        return stopping;
    }

    /// The last scan of each source since the start, by source name.
    public List<ScanOutcome> outcomes() {
        return monitor.outcomes();
    }

    private static String nameOf(DescriptorSource source, Collection<LocationRef> origins) {
        return origins.size() == 1 ? origins.iterator().next().toString() : source.name();
    }

    private ScanOutcome recordOutcome(
            DescriptorSource source, CatalogScan scan, Instant start, @Nullable String failure) {
        Duration duration = Duration.between(start, clock.instant());
        ScanOutcome outcome = new ScanOutcome(source.name(), start, duration, scan.files(), scan.applied(), failure);
        monitor.ended(outcome);
        return outcome;
    }
}
