package dev.mokuroku.source.scan;

import dev.mokuroku.catalog.sql.ClusterLocks;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.DatabaseFailure;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.source.DescriptorSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Who reads a source now. Reading and writing down what was read is one step, and the steps of one source
/// follow each other: what was read later is written later, so nobody puts back what another replaced. A scan
/// is several steps where its source pauses, and others step in between. Where a source has shared steps, they
/// follow each other on all replicas.
///
/// Lock order: the scan's, the step's, the step's in PostgreSQL; then whatever the step itself takes.
@ApplicationScoped
class SourceLocks {
    /// Each step that all replicas see holds a connection to PostgreSQL.
    private static final int MAX_SHARED_STEPS = 4;

    /// The SQLState of a wait for a lock that took too long.
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final ClusterLocks clusterLocks;
    private final Semaphore sharedSteps = new Semaphore(MAX_SHARED_STEPS, true);
    private final Map<String, Locks> bySource = new ConcurrentHashMap<>();

    SourceLocks(ClusterLocks clusterLocks) {
        this.clusterLocks = clusterLocks;
    }

    /// @param step fair, so that threads that wait at a pause come first
    /// @param failedAt when PostgreSQL last failed a step, by [System#nanoTime]
    private record Locks(ReentrantLock scan, ReentrantLock step, AtomicLong failedAt) {
        Locks() {
            this(new ReentrantLock(), new ReentrantLock(true), new AtomicLong(System.nanoTime()));
        }

        /// While PostgreSQL does not answer, whoever waits behind a step fails with it. One after the other they would
        /// wait for as many time-outs as there are of them.
        void enterStep() {
            long asked = System.nanoTime();
            step.lock();
            if (failedAt.get() - asked > 0) {
                step.unlock();
                throw DatabaseFailure.unavailable();
            }
        }

        void noteIfDatabaseFailed(RuntimeException failure) {
            if (DatabaseFailure.of(failure).isPresent()) {
                failedAt.set(System.nanoTime());
            }
        }
    }

    /// One scan of a source at a time.
    ///
    /// @param scan is given what lets others step in
    <T> T withScan(DescriptorSource source, Function<Runnable, T> scan) {
        Locks locks = locksOf(source);
        locks.scan.lock();
        try (Step step = new Step(source, locks)) {
            return scan.apply(step::pause);
        } finally {
            locks.scan.unlock();
        }
    }

    <T> T withStep(DescriptorSource source, Supplier<T> work) {
        Locks locks = locksOf(source);
        try (Step _ = new Step(source, locks)) {
            return work.get();
        } catch (RuntimeException failure) {
            locks.noteIfDatabaseFailed(failure);
            throw failure;
        }
    }

    /// Waits until nobody reads, though not longer than so.
    void awaitIdle(long timeoutNanos) throws InterruptedException {
        long end = System.nanoTime() + timeoutNanos;
        for (Locks locks : bySource.values()) {
            for (ReentrantLock lock : new ReentrantLock[] {locks.scan, locks.step}) {
                if (lock.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    lock.unlock();
                }
            }
        }
    }

    private Locks locksOf(DescriptorSource source) {
        return bySource.computeIfAbsent(source.name(), name -> new Locks());
    }

    private final class Step implements AutoCloseable {
        private final DescriptorSource source;
        private final Locks locks;
        private final ReentrantLock lock;
        private ClusterLocks.@Nullable Held clusterLock;

        private Step(DescriptorSource source, Locks locks) {
            this.source = source;
            this.locks = locks;
            this.lock = locks.step;
            enter();
        }

        private void pause() {
            exit();
            enter();
        }

        private void enter() {
            locks.enterStep();
            if (source.hasSharedSteps() && lock.getHoldCount() == 1) {
                sharedSteps.acquireUninterruptibly();
                try {
                    clusterLock = clusterLocks.acquire("step of " + source.name());
                } catch (SQLException failure) {
                    sharedSteps.release();
                    lock.unlock();
                    throw refusal(failure);
                }
            }
        }

        private CatalogException refusal(SQLException failure) {
            CatalogException busy = new CatalogException(
                    ErrorCode.UNAVAILABLE,
                    "another replica has been reading %s for more than a minute".formatted(source.name()));
            return LOCK_NOT_AVAILABLE.equals(failure.getSQLState())
                    ? busy
                    : DatabaseFailure.of(failure).orElse(busy);
        }

        private void exit() {
            ClusterLocks.Held held = clusterLock;
            clusterLock = null;
            try {
                if (held != null) {
                    held.close();
                }
            } finally {
                if (held != null) {
                    sharedSteps.release();
                }
                lock.unlock();
            }
        }

        @Override
        public void close() {
            if (lock.isHeldByCurrentThread()) { // not after a pause that failed
                exit();
            }
        }
    }
}
