package dev.mokuroku.source.scan;

import dev.mokuroku.catalog.apply.ApplyReport;
import dev.mokuroku.catalog.audit.Author;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Writes what a scan finds, in the order in which it is given. Used by one thread.
///
/// After a write that failed nothing more is written, and one of the next calls throws the failure.
final class ScanWrites implements AutoCloseable {
    /// Writes that may wait while the scan reads on: enough to keep the writer busy, little enough to hold in
    /// memory.
    private static final int MAX_WAITING_WRITES = 2;

    private final Executor writer;
    private final Runnable onClose;
    private final Deque<CompletableFuture<ApplyReport>> waiting = new ArrayDeque<>();
    /// What is written when all was read; null where that is not waited for.
    private final @Nullable List<Supplier<ApplyReport>> held;
    private volatile boolean cancelled;
    private ApplyReport written = ApplyReport.NOTHING;

    private ScanWrites(Executor writer, Runnable onClose, @Nullable List<Supplier<ApplyReport>> held) {
        this.held = held;
        this.writer = writer;
        this.onClose = onClose;
    }

    /// On a thread of its own, while the scan reads on.
    static ScanWrites inBackground() {
        ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("scan-writes").daemon().factory());
        return new ScanWrites(thread, thread::close, null);
    }

    /// Each before the call for it returns.
    static ScanWrites immediate() {
        return new ScanWrites(Runnable::run, () -> {}, null);
    }

    /// All of them by [#await], and none without it.
    static ScanWrites held() {
        return new ScanWrites(Runnable::run, () -> {}, new ArrayList<>());
    }

    void add(Supplier<ApplyReport> write) {
        Supplier<ApplyReport> attributed = Author.propagating(write);
        if (held != null) {
            held.add(attributed);
            return;
        }
        start(attributed);
    }

    private void start(Supplier<ApplyReport> named) {
        waiting.add(CompletableFuture.supplyAsync(() -> run(named), writer));
        awaitUntilWaiting(MAX_WAITING_WRITES);
    }

    /// Returns when all is written.
    void await() {
        if (held != null) {
            held.forEach(this::start);
            held.clear();
        }
        awaitUntilWaiting(0);
    }

    /// What waits is not written any more.
    void cancel() {
        cancelled = true;
    }

    /// What the writes did that are known to be done.
    ApplyReport written() {
        return written;
    }

    private ApplyReport run(Supplier<ApplyReport> write) {
        if (cancelled) {
            return ApplyReport.NOTHING;
        }
        try {
            return write.get();
        } catch (RuntimeException | Error broken) {
            cancelled = true;
            throw broken;
        }
    }

    private void awaitUntilWaiting(int max) {
        while (waiting.size() > max || isFirstDone()) {
            written = written.plus(resultOf(waiting.remove()));
        }
    }

    private boolean isFirstDone() {
        return !waiting.isEmpty() && waiting.element().isDone();
    }

    private static ApplyReport resultOf(CompletableFuture<ApplyReport> write) {
        try {
            return write.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw failure;
        }
    }

    /// Returns when all that was begun is written, or has failed.
    @Override
    public void close() {
        try {
            awaitUntilWaiting(0);
        } finally {
            onClose.run();
        }
    }
}
