package dev.mokuroku.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Does the work on many documents on all processors: making them, and taking words out of their texts, is
/// what building an index mostly is.
final class DocumentWorkers implements AutoCloseable {
    /// Little enough to share among processors, enough for one statement to PostgreSQL.
    private static final int PART = 250;

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("index-", 0).daemon().factory());

    /// Runs on any of the threads, or on the caller's.
    interface Work<T> {
        void on(List<T> part) throws IOException;
    }

    interface Step {
        void run() throws IOException;
    }

    /// Returns when all is done. Few are done by the caller itself.
    <T> void each(List<T> items, Work<T> work) throws IOException {
        if (items.size() <= PART) {
            work.on(items);
            return;
        }
        List<Callable<Void>> parts = new ArrayList<>();
        for (int from = 0; from < items.size(); from += PART) {
            List<T> part = items.subList(from, Math.min(items.size(), from + PART));
            parts.add(() -> {
                work.on(part);
                return null;
            });
        }
        await(parts);
    }

    /// Runs it once for each processor, at the same time.
    void onAll(Step step) throws IOException {
        await(Collections.nCopies(THREADS, () -> {
            step.run();
            return null;
        }));
    }

    private void await(List<Callable<Void>> parts) throws IOException {
        try {
            for (Future<Void> part : threads.invokeAll(parts)) {
                part.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The work was interrupted", stopped);
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case IOException ofIndex -> throw ofIndex;
                case RuntimeException other -> throw other;
                case null, default -> throw new IOException(failure.getCause());
            }
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
