package dev.mokuroku.catalog.sql;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.DatabaseFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Writes the submissions of many callers at once, on a thread of its own: it writes what waits, and meanwhile
/// the next ones wait. So one caller alone waits for nothing, and a thousand wait for a few commits.
///
/// Any thread may call. The thread is one of the platform: on a virtual thread, each statement would wait until
/// the requests that arrived meanwhile have had their turn. It ends when nothing was submitted for some time.
///
/// @param <S> a submission
/// @param <R> its result
public final class GroupCommit<S, R> {
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(10);

    private final Function<List<S>, List<Outcome<R>>> writer;
    private final ToIntFunction<S> size;
    private final int maxSize;
    private final Queue<Waiting<S, R>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();
    private final ThreadPoolExecutor thread;

    /// @param name of the thread
    /// @param writer writes all of them in one transaction, and returns one outcome for each; an exception
    ///     refuses all
    /// @param size of a submission
    /// @param maxSize of what is written at once, beyond the first submission
    public GroupCommit(String name, Function<List<S>, List<Outcome<R>>> writer, ToIntFunction<S> size, int maxSize) {
        this.writer = writer;
        this.size = size;
        this.maxSize = maxSize;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                IDLE_TIMEOUT.toMillis(),
                TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name).factory());
        thread.allowCoreThreadTimeOut(true);
    }

    /// What became of a submission: exactly one is null.
    public record Outcome<R>(@Nullable R result, @Nullable RuntimeException failure) {
        public static <R> Outcome<R> of(R result) {
            return new Outcome<>(result, null);
        }

        public static <R> Outcome<R> failed(RuntimeException failure) {
            return new Outcome<>(null, failure);
        }

        public R get() {
            if (result == null) {
                throw failure == null ? new IllegalStateException("An outcome without a result") : failure;
            }
            return result;
        }
    }

    private record Waiting<S, R>(S submission, CompletableFuture<Outcome<R>> outcome) {}

    /// Returns after the commit.
    public R submit(S submission) {
        return submitLater(submission).join().get();
    }

    /// Returns at once. Submissions of one thread are written in their order.
    ///
    /// @return complete after the commit, or when the submission was refused
    public CompletableFuture<Outcome<R>> submitLater(S submission) {
        Waiting<S, R> own = new Waiting<>(submission, new CompletableFuture<>());
        waiting.add(own);
        if (writing.compareAndSet(false, true)) {
            thread.execute(this::writeAll);
        }
        return own.outcome;
    }

    /// How many submissions are not being written yet.
    public int waiting() {
        return waiting.size();
    }

    private void writeAll() {
        do {
            for (List<Waiting<S, R>> group = next(); !group.isEmpty(); group = next()) {
                write(group);
            }
            writing.set(false);
        } while (!waiting.isEmpty() && writing.compareAndSet(false, true));
    }

    private List<Waiting<S, R>> next() {
        List<Waiting<S, R>> group = new ArrayList<>();
        int total = 0;
        for (Waiting<S, R> first = waiting.peek(); first != null; first = waiting.peek()) {
            total += size.applyAsInt(first.submission);
            if (!group.isEmpty() && total > maxSize) {
                break;
            }
            group.add(first);
            waiting.remove();
        }
        return group;
    }

    private void write(List<Waiting<S, R>> group) {
        try {
            List<Outcome<R>> outcomes =
                    writer.apply(group.stream().map(Waiting::submission).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).outcome.complete(outcomes.get(i));
            }
        } catch (RuntimeException failure) {
            if (group.size() == 1) {
                group.getFirst().outcome.complete(Outcome.failed(failure));
            } else {
                writeEach(group);
            }
        } catch (Error failure) {
            // The callers must not wait for ever.
            group.forEach(one -> one.outcome.complete(Outcome.failed(new IllegalStateException(failure))));
        }
    }

    /// One submission may make the others fail, so each is tried alone. If PostgreSQL cannot answer, the rest
    /// is refused at once.
    private void writeEach(List<Waiting<S, R>> group) {
        Optional<CatalogException> unavailable = Optional.empty();
        for (Waiting<S, R> one : group) {
            if (unavailable.isPresent()) {
                one.outcome.complete(Outcome.failed(unavailable.get()));
            } else {
                write(List.of(one));
                unavailable = Optional.ofNullable(one.outcome.join().failure).flatMap(DatabaseFailure::of);
            }
        }
    }
}
