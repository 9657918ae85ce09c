package dev.mokuroku.source.scan;

import dev.mokuroku.catalog.ConfiguredSources;
import dev.mokuroku.catalog.ConfiguredSources.FileCounts;
import dev.mokuroku.catalog.sql.ClusterLocks;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// Removes what sources held that no setting names any more.
///
/// - A source stays while the settings of any running replica name it, so a rolling deployment removes nothing
///   that an old replica would read again.
/// - It stays until every source of the settings has been read once. A new folder or organisation takes over the
///   entities that it defines too, with their uids, and a misspelled one removes nothing.
/// - It stays where too much would go, until somebody confirms the removal ([UnconfiguredRules]).
///
/// One replica at a time removes.
@ApplicationScoped
public class UnconfiguredSources {
    private static final Logger LOG = Logger.getLogger(UnconfiguredSources.class);
    private static final String LOCK = "unconfigured sources";

    private final Sources sources;
    private final ConfiguredSources configured;
    private final UnconfiguredRules rules;
    private final SourceRemoval removal;
    private final Scanner scanner;
    private final ClusterLocks turns;
    private final ScanMonitor record;
    /// Why a source stays, as it was reported last.
    private final Map<String, String> reported = new ConcurrentHashMap<>();

    public UnconfiguredSources(
            Sources sources,
            ConfiguredSources configured,
            UnconfiguredRules rules,
            SourceRemoval removal,
            Scanner scanner,
            ClusterLocks turns,
            ScanMonitor record) {
        this.sources = sources;
        this.configured = configured;
        this.rules = rules;
        this.removal = removal;
        this.scanner = scanner;
        this.turns = turns;
        this.record = record;
    }

    /// Announces what the settings of this replica name. To be called before the first scan, and at least every
    /// [ConfiguredSources#RENEWAL] from then on.
    public void announce() {
        configured.announce(sources.names());
        Set<String> unconfigured = find();
        configured.giveUp(rules.keepsAll() ? Set.of() : unconfigured);
        List.copyOf(reported.keySet()).stream()
                .filter(source -> !unconfigured.contains(source))
                .forEach(this::forget);
    }

    /// Removes what no setting names, where nothing keeps it.
    public void removeWhatMayGo() {
        if (rules.keepsAll() || find().isEmpty()) {
            return;
        }
        try (ClusterLocks.Held turn = turns.tryAcquire(LOCK).orElse(null)) {
            if (turn != null) {
                Set<String> unconfigured = find(); // another replica may have removed some
                FileCounts counts = configured.count(unconfigured);
                unconfigured.forEach(source -> removeOrKeep(source, counts));
            }
        } catch (SQLException unreachable) {
            LOG.warnf("Sources that no setting names are not removed now: %s", unreachable.getMessage());
        }
    }

    private void removeOrKeep(String source, FileCounts counts) {
        long held = configured.count(List.of(source)).entityHolding();
        Optional<String> unread = unread();
        if (unread.isPresent()) {
            keep(source, held, "%s has not been read yet".formatted(unread.get()), false);
            return;
        }
        rules.refusal(held, counts, sources.sortOf(source))
                .ifPresentOrElse(reason -> keep(source, held, reason, true), () -> remove(source));
    }

    /// A source that the settings name and that was never read.
    private Optional<String> unread() {
        return sources.providers().stream()
                .filter(sort -> !sort.setting().isEmpty())
                .flatMap(sort -> sort.sources().stream())
                .filter(source -> !scanner.hasRead(source))
                .<String>map(DescriptorSource::name)
                .findFirst();
    }

    /// @param needsConfirmation whether it stays until somebody confirms the removal
    private void keep(String source, long held, String reason, boolean needsConfirmation) {
        String message =
                "No setting names %s any more, which holds %d files. They stay: %s".formatted(source, held, reason);
        if (message.equals(reported.put(source, message))) {
            return;
        }
        if (needsConfirmation) {
            message += ". Where they are to go, scan %s with confirmRemoval".formatted(source);
            record.rejected(source, message);
        }
        LOG.log(needsConfirmation ? Logger.Level.WARN : Logger.Level.INFO, message);
        record.kept(source, message);
    }

    private void remove(String source) {
        ScanOutcome outcome = removal.remove(source);
        LOG.infof("Removed what %s held, which no setting names any more: %s", source, outcome.applied());
        record.ended(outcome);
        reported.remove(source);
    }

    /// Whether something stays that a later call of [#removeWhatMayGo] may remove.
    public boolean isWaiting() {
        return !reported.isEmpty();
    }

    private void forget(String source) {
        reported.remove(source);
        record.forget(source);
    }

    /// Removes what a source held that no setting names, however much it is.
    ///
    /// @throws CatalogException `NOT_FOUND` where nothing is held of such a source; `CONFLICT` where the settings
    ///     of another replica name it
    public ScanOutcome removeConfirmed(String source) {
        if (configured.announced().contains(source)) {
            throw new CatalogException(
                    ErrorCode.CONFLICT, "The settings of another replica name the source '%s'".formatted(source));
        }
        if (!find().contains(source)) {
            throw CatalogException.notFound("No source named '%s' is configured".formatted(source));
        }
        record.removalConfirmed(source, "No setting names %s any more".formatted(source));
        ScanOutcome outcome = removal.remove(source);
        reported.remove(source);
        record.ended(outcome);
        return outcome;
    }

    /// This replica stops: its settings count no more.
    public void withdraw() {
        configured.withdraw();
    }

    /// The sources that something is held of, and that no running replica names.
    private Set<String> find() {
        Set<String> found = new TreeSet<>(configured.holding());
        found.addAll(removal.stored());
        found.removeAll(configured.announced());
        sources.names().forEach(found::remove);
        return found;
    }
}
