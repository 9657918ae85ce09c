package dev.mokuroku.scaffolder.task.execute;

import dev.mokuroku.error.DatabaseFailure;
import dev.mokuroku.scaffolder.task.TaskConfig;
import dev.mokuroku.scaffolder.task.store.ClaimedTask;
import dev.mokuroku.scaffolder.task.store.Replica;
import dev.mokuroku.scaffolder.task.store.TaskHost;
import dev.mokuroku.scaffolder.task.store.TaskLeases;
import dev.mokuroku.scaffolder.task.store.TaskWrites;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Runs the tasks that this replica takes, each on a platform thread of a pool.
///
/// One more thread stores what runs have collected, renews leases, looks for tasks that were cancelled at another
/// replica, and for tasks that another replica accepted or left.
@Singleton
public class TaskExecutor implements TaskHost {
    private static final Logger LOG = Logger.getLogger(TaskExecutor.class);
    /// How long a line of a log waits for others, about.
    private static final Duration FLUSH_INTERVAL = Duration.ofMillis(20);
    /// A task that was cancelled at another replica ends within a second.
    private static final Duration CANCEL_INTERVAL = Duration.ofMillis(500);

    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
    private static final Duration RENEWAL_INTERVAL = Replica.LEASE_DURATION.dividedBy(4);
    /// Enough for expressions and values that are nested as deep as templates may be.
    private static final int STACK_BYTES = 4 << 20;

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(4);

    private final RunServices services;
    private final TaskWrites writes;
    private final TaskLeases leases;
    private final Slots slots;
    private final Clock clock;
    private final Map<UUID, RunningTask> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = newThreads();
    private final Semaphore started = new Semaphore(0);
    private final Thread ticks =
            Thread.ofPlatform().daemon().name("scaffolder-tasks").unstarted(this::tickUntilStopped);
    private final Interval cancels = new Interval(CANCEL_INTERVAL);
    private final Interval polls = new Interval(POLL_INTERVAL);
    private final Interval renewals = new Interval(RENEWAL_INTERVAL);
    private volatile boolean stopping;

    TaskExecutor(
            RunServices services,
            TaskWrites writes,
            TaskLeases leases,
            TaskConfig config,
            MeterRegistry meters,
            Clock clock) {
        this.services = services;
        this.writes = writes;
        this.leases = leases;
        this.slots = new Slots(config.concurrentTasks()
                .orElseGet(() -> Slots.thatFit(Runtime.getRuntime().maxMemory())));
        this.clock = clock;
        meters.gaugeMapSize("mokuroku.scaffolder.tasks.running", List.of(), running);
    }

    /// Templates may calculate and read files for long. On virtual threads that would stop other virtual threads, which
    /// share few threads of the system and are not interrupted by its scheduler.
    private static ExecutorService newThreads() {
        return Executors.newCachedThreadPool(Thread.ofPlatform()
                .daemon()
                .name("scaffolder-", 1)
                .stackSize(STACK_BYTES)
                .factory());
    }

    /// After the index is open: actions read it.
    void start(@Observes @Priority(2_000) StartupEvent event) {
        writes.serve(this);
        ticks.start();
    }

    /// Before the index and the database go.
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        writes.stopServing();
        ticks.interrupt();
        ticks.join(STOP_TIMEOUT);
        Set<UUID> left = Set.copyOf(running.keySet());
        running.values().forEach(RunningTask::interrupt);
        Instant end = clock.instant().plus(STOP_TIMEOUT);
        for (RunningTask task : running.values()) {
            task.awaitEnd(max(Duration.between(clock.instant(), end)));
        }
        if (!left.isEmpty()) {
            leases.release(left);
        }
    }

    private static Duration max(Duration left) {
        return left.isPositive() ? left : Duration.ofMillis(1);
    }

    @Override
    public int reserveSlots() {
        return stopping ? 0 : slots.takeAll();
    }

    @Override
    public void releaseSlots(int count) {
        slots.release(count);
    }

    @Override
    public void start(ClaimedTask task) {
        UUID id = task.id();
        RunningTask[] own = new RunningTask[1];
        own[0] = new RunningTask(task, services, () -> slots.release(1), () -> forget(id, own[0]));
        RunningTask before = running.put(id, own[0]);
        if (before != null) {
            before.lose(); // its lease ended before this replica noticed, and nobody would learn of its end
        }
        try {
            own[0].start(threads);
        } catch (RuntimeException | OutOfMemoryError failure) {
            LOG.warnf(failure, "There is no thread for task %s; it starts when its lease is over", id);
            boolean _ = running.remove(id, own[0]);
            slots.release(1);
        }
        started.release();
    }

    private void forget(UUID id, RunningTask task) {
        boolean _ = running.remove(id, task);
        services.workspaces().remove(task.folder());
    }

    /// Cancels a task that runs on this replica.
    ///
    /// @return false if it does not
    public boolean cancel(UUID id) {
        RunningTask task = running.get(id);
        if (task != null) {
            task.cancel();
        }
        return task != null;
    }

    private void tickUntilStopped() {
        while (!stopping) {
            try {
                if (running.isEmpty()) {
                    boolean _ = started.tryAcquire(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
                }
                if (!running.isEmpty()) {
                    Thread.sleep(FLUSH_INTERVAL); // a short task is stored as a whole, at its end
                }
                started.drainPermits();
                tick();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException | OutOfMemoryError failure) {
                report(failure);
            }
        }
    }

    private static void report(Throwable failure) {
        if (DatabaseFailure.of(failure).isPresent()) {
            LOG.warnf("Tasks of templates cannot be stored now: %s", failure.getMessage());
        } else {
            LOG.error("Tasks of templates cannot be watched; will try again", failure);
        }
    }

    private void tick() {
        Instant now = clock.instant();
        running.values().forEach(task -> task.tick(now));
        if (!running.isEmpty() && renewals.isOver(now)) {
            renew();
        }
        if (!running.isEmpty() && cancels.isOver(now)) {
            leases.cancelled().forEach(this::cancel);
        }
        if (polls.isOver(now)) {
            writes.poll();
        }
    }

    private void renew() {
        Map<UUID, RunningTask> before = Map.copyOf(running);
        Set<UUID> held = leases.renew(before.keySet());
        before.forEach((id, task) -> {
            if (!held.contains(id) && running.get(id) == task && !task.hasEnded()) {
                LOG.warnf("The lease of task %s is over; another replica goes on with it", id);
                task.lose();
            }
        });
    }

    /// Work that is done once in a while by the one thread that asks.
    private static final class Interval {
        private final Duration duration;
        private Instant next = Instant.EPOCH;

        Interval(Duration duration) {
            this.duration = duration;
        }

        boolean isOver(Instant now) {
            if (now.isBefore(next)) {
                return false;
            }
            next = now.plus(duration);
            return true;
        }
    }
}
