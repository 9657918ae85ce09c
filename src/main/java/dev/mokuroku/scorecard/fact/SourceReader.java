package dev.mokuroku.scorecard.fact;

import dev.mokuroku.error.DatabaseFailure;
import dev.mokuroku.index.IndexedEntity;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.ClientProxy;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads sources of facts, of which some may fail. The facts of a source that fails are unknown for the entities for
/// which it fails, and only for these.
@Singleton
final class SourceReader {
    private static final Logger LOG = Logger.getLogger(SourceReader.class);
    /// Finds one entity of 1,000 that makes a source fail. What then still fails is not divided further.
    private static final int MAX_FAILURES = 20;

    private final FactTransaction transaction;
    private final MeterRegistry meters;

    SourceReader(FactTransaction transaction, MeterRegistry meters) {
        this.transaction = transaction;
        this.meters = meters;
    }

    /// @param names that the source defines
    /// @throws RuntimeException of the source, if PostgreSQL cannot answer now: the caller tries again
    void read(FactSource source, List<IndexedEntity> entities, Set<String> names, FactValues into) {
        Deque<List<IndexedEntity>> open = new ArrayDeque<>(List.of(entities));
        List<IndexedEntity> failed = new ArrayList<>();
        RuntimeException first = null;
        int failures = 0;
        while (!open.isEmpty()) {
            List<IndexedEntity> part = open.pop();
            RuntimeException failure = tryToRead(source, part, names, into);
            if (failure == null) {
                continue;
            }
            first = first == null ? failure : first;
            failures++;
            if (part.size() == 1 || failures >= MAX_FAILURES) {
                failed.addAll(part);
            } else {
                open.push(part.subList(part.size() / 2, part.size()));
                open.push(part.subList(0, part.size() / 2));
            }
        }
        if (first != null) {
            failed.forEach(entity -> into.fail(entity.ref(), names));
            report(source, failed, first);
        }
    }

    private @Nullable RuntimeException tryToRead(
            FactSource source, List<IndexedEntity> entities, Set<String> names, FactValues into) {
        try {
            into.addAll(transaction.read(source, entities, names));
            return null;
        } catch (RuntimeException failure) {
            if (DatabaseFailure.of(failure).isPresent()) {
                throw failure;
            }
            return failure;
        }
    }

    private void report(FactSource source, List<IndexedEntity> failed, RuntimeException failure) {
        String name = ClientProxy.unwrap(source).getClass().getSimpleName();
        meters.counter("mokuroku.scorecard.fact.failures", "source", name).increment(failed.size());
        if (failed.isEmpty()) {
            LOG.warnf(failure, "%s failed once, and could be read then", name);
        } else {
            LOG.errorf(
                    failure,
                    "%s cannot be read for %d entities, such as %s: its facts are unknown for them",
                    name,
                    failed.size(),
                    failed.getFirst().ref());
        }
    }
}
