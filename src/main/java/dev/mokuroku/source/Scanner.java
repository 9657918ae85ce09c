package dev.mokuroku.source;

import static java.util.stream.Collectors.joining;

import dev.mokuroku.catalog.ApplyDescriptors;
import dev.mokuroku.catalog.ApplyReport;
import dev.mokuroku.catalog.KnownFiles;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.DatabaseFailure;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.LiveIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Runs scans. One source is scanned by one thread at a time; a second caller waits for its turn, and whoever
/// wants to read a part of it again for the next pause ([SourceLocks]). What a scan found is readable when the
/// call returns.
///
/// Why a scan of many pages undoes nothing that was read again at one of its pauses:
/// - a page is fetched and written in one step, so what was fetched before a push is written before the push is
///   read again;
/// - the scan forgets what it knew of the origins that were read again ([CatalogScan#leave]): it neither takes
///   them for unchanged by an old version, nor removes of them what it has not seen;
/// - before its last step ends, a source that pauses asks by name for what it has not listed
///   ([ScanSession#unnamed]): that finds what another replica read again, or what a moving list passed over.
@ApplicationScoped
public class Scanner {
    private static final Logger LOG = Logger.getLogger(Scanner.class);

    /// So many may always be missing.
    private static final int FEW = 5;

    private final CatalogScans scans;
    private final ApplyDescriptors catalog;
    private final KnownFiles knownFiles;
    private final SourceLocks locks;
    private final LiveIndex index;
    private final ScanRecord record;
    private final Clock clock;
    private volatile boolean stopping;

    Scanner(
            CatalogScans scans,
            ApplyDescriptors catalog,
            KnownFiles knownFiles,
            SourceLocks locks,
            LiveIndex index,
            ScanRecord record,
            Clock clock) {
        this.scans = scans;
        this.catalog = catalog;
        this.knownFiles = knownFiles;
        this.locks = locks;
        this.index = index;
        this.record = record;
        this.clock = clock;
    }

    /// Lists the whole source. A failed listing removes nothing and is told in the outcome; so is one that
    /// misses more than the source may lose at once.
    public ScanOutcome scan(DescriptorSource source) {
        return scan(source, source::scan, false);
    }

    /// As [#scan], and believes the listing however much it misses.
    public ScanOutcome scanConfirmed(DescriptorSource source) {
        return scan(source, source::scan, true);
    }

    /// As [#scan], where the source can tell what changed since the last one.
    ScanOutcome scanChanges(DescriptorSource source) {
        return scan(source, source::scanChanges, false);
    }

    private ScanOutcome scan(DescriptorSource source, Listing listing, boolean confirmed) {
        return locks.scanning(source, pause -> {
            Instant start = clock.instant();
            record.started(source.name(), start);
            CatalogScan scan =
                    scans.begin(source, controlled(() -> false, pause), it -> record.goesOn(source.name(), start, it));
            String failure = null;
            try (scan) {
                listing.list(scan);
                checkMissing(source, scan.missing(), confirmed);
                scan.finish();
            } catch (ScanFailedException | ScanStoppedException | CatalogException cause) {
                failure = cause.getMessage();
                LOG.warnf("Scan of %s stopped, nothing is removed: %s", source.name(), failure);
                for (Throwable beside : cause.getSuppressed()) {
                    LOG.errorf(beside, "What the scan of %s found could not be written", source.name());
                }
            } catch (RuntimeException broken) {
                failure = DatabaseFailure.of(broken).map(Throwable::getMessage).orElse(null);
                if (failure == null) {
                    note(source, scan, start, "It stopped by a failure of its own; the log says which");
                    throw broken;
                }
                LOG.warnf("Scan of %s stopped, nothing is removed: %s", source.name(), failure);
            } finally {
                scans.ended(source);
                index.catchUp();
            }
            return note(source, scan, start, failure);
        });
    }

    private void checkMissing(DescriptorSource source, List<CatalogScan.Missing> missing, boolean confirmed)
            throws ScanFailedException {
        String told = missing.stream()
                .filter(some -> some.count() > FEW && some.share() > source.mostMissing())
                .map(some -> "%d of %d %s".formatted(some.count(), some.of(), some.what()))
                .collect(joining(" and "));
        if (told.isEmpty()) {
            return;
        }
        told += " are missing, more than %.0f %%".formatted(source.mostMissing() * 100);
        if (confirmed) {
            record.confirmed(source.name(), told);
            return;
        }
        record.doubted(source.name(), told);
        throw new ScanFailedException(told + "; where that is right, scan again with confirmRemoval");
    }

    /// Reads a file of a source again, and what its Locations lead to.
    ///
    /// @param origin the file that the source itself names
    /// @throws CatalogException `UNAVAILABLE` when it cannot be told how it reads now
    public void reread(DescriptorSource source, LocationRef origin) {
        reread(source, List.of(origin), session -> source.reread(origin, session));
    }

    /// What a part of a source says to a session.
    public interface Listing {
        void list(ScanSession session) throws ScanFailedException;
    }

    /// Reads a part of a source again, and what its Locations lead to.
    ///
    /// @param origins of what the catalog holds of that part: what the listing does not name of it is gone
    /// @throws CatalogException `UNAVAILABLE` when it cannot be told how it reads now
    public void reread(DescriptorSource source, Collection<LocationRef> origins, Listing listing) {
        locks.stepping(source, () -> {
            CatalogScan scan = scans.ofPart(source, origins, () -> stopping);
            try (scan) {
                listing.list(scan);
                scan.finish();
            } catch (ScanFailedException | ScanStoppedException cause) {
                throw new CatalogException(
                        ErrorCode.UNAVAILABLE,
                        "%s cannot be read now: %s".formatted(nameOf(source, origins), cause.getMessage()));
            } finally {
                scans.wasRead(source, origins, scan.named());
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
    /// @throws CatalogException `LIMIT_EXCEEDED` naming the limit; `UNAVAILABLE` when it cannot be told
    ///     how it reads
    public void introduce(
            DescriptorSource source, LocationRef origin, Listing listing, Runnable naming, BooleanSupplier cancelled) {
        locks.stepping(source, () -> {
            CatalogScan scan = scans.introducing(source, origin, controlled(cancelled, () -> {}));
            try (scan) {
                listing.list(scan);
                checkLimits(origin, scan.exceeded());
                naming.run();
                scan.finish();
            } catch (ScanFailedException | ScanStoppedException cause) {
                throw new CatalogException(
                        ErrorCode.UNAVAILABLE, "%s cannot be read now: %s".formatted(origin, cause.getMessage()));
            } finally {
                scans.wasRead(source, List.of(origin), scan.named());
                index.catchUp();
            }
            return scan;
        });
    }

    static void checkLimits(LocationRef origin, @Nullable String exceeded) {
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
        locks.stepping(source, () -> {
            ApplyReport report = catalog.remove(
                    source.name(), knownFiles.of(source.name(), List.of(origin)).keySet(), source.reasonOfMissing());
            scans.wasRead(source, List.of(origin), List.of());
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
    void awaitEnd(Duration longest) {
        try {
            locks.awaitNobody(longest.toNanos());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether the catalog holds no file of this source.
    boolean knowsNothingOf(DescriptorSource source) {
        return knownFiles.countOf(source.name()) == 0;
    }

    /// Whether this source was read once, by a scan that found all of it or by one that left files in the catalog.
    boolean hasRead(DescriptorSource source) {
        return record.isComplete(source.name()) || !knowsNothingOf(source);
    }

    boolean isStopping() {
        return stopping;
    }

    /// The last scan of each source since the start, by source name.
    public List<ScanOutcome> outcomes() {
        return record.outcomes();
    }

    private static String nameOf(DescriptorSource source, Collection<LocationRef> origins) {
        return origins.size() == 1 ? origins.iterator().next().toString() : source.name();
    }

    private ScanOutcome note(DescriptorSource source, CatalogScan scan, Instant start, @Nullable String failure) {
        Duration took = Duration.between(start, clock.instant());
        ScanOutcome outcome = new ScanOutcome(source.name(), start, took, scan.files(), scan.applied(), failure);
        record.ended(outcome);
        return outcome;
    }
}
