package dev.mokuroku.platform.deployment.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Writes the submissions of many callers at once. A caller that finds no other one writing writes what waits, its own
/// submission included; the others wait for the lock and find their submission written. So one caller alone waits for
/// nothing, and a thousand wait for a few commits.
///
/// Any thread may call; one at a time writes.
///
/// @param <S> a submission
/// @param <R> its result
final class GroupCommit<S, R> {
    private final Function<List<S>, List<Outcome<R>>> writer;
    private final ToIntFunction<S> size;
    private final int maxSize;
    private final Queue<Waiting<S, R>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    /// @param writer writes all of them in one transaction, and returns one outcome for each; an exception refuses all
    /// @param size of a submission
    /// @param maxSize of what is written at once, beyond the first submission
    GroupCommit(Function<List<S>, List<Outcome<R>>> writer, ToIntFunction<S> size, int maxSize) {
        this.writer = writer;
        this.size = size;
        this.maxSize = maxSize;
    }

    /// What became of a submission: exactly one is null.
    record Outcome<R>(@Nullable R result, @Nullable RuntimeException failure) {
        static <R> Outcome<R> of(R result) {
            return new Outcome<>(result, null);
        }

        static <R> Outcome<R> failed(RuntimeException failure) {
            return new Outcome<>(null, failure);
        }

        R get() {
            if (result == null) {
                throw failure == null ? new IllegalStateException("An outcome without a result") : failure;
            }
            return result;
        }
    }

    private static final class Waiting<S, R> {
        private final S submission;
        /// Guarded by [GroupCommit#writing].
        private @Nullable Outcome<R> outcome;

        Waiting(S submission) {
            this.submission = submission;
        }
    }

    /// Returns after the commit.
    R submit(S submission) {
        Waiting<S, R> own = new Waiting<>(submission);
        waiting.add(own);
        writing.lock();
        try {
            while (own.outcome == null) {
                write(next());
            }
            return own.outcome.get();
        } finally {
            writing.unlock();
        }
    }

    /// How many submissions wait until another caller has written.
    int waiting() {
        return waiting.size();
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
                    writer.apply(group.stream().map(one -> one.submission).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).outcome = outcomes.get(i);
            }
        } catch (RuntimeException failure) {
            fail(group, failure);
        }
    }

    /// One submission may make the others fail, so each is tried alone.
    private void fail(List<Waiting<S, R>> group, RuntimeException failure) {
        if (group.size() == 1) {
            group.getFirst().outcome = Outcome.failed(failure);
        } else {
            group.forEach(one -> write(List.of(one)));
        }
    }
}
