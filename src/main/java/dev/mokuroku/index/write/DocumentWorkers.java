package dev.mokuroku.index.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Processes many documents on all processors, because creating and analysing documents dominates
/// the time of an index rebuild.
final class DocumentWorkers implements AutoCloseable {
    /// Documents per task: small enough to distribute, large enough for one SQL statement.
    private static final int BATCH_SIZE = 250;

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("index-", 0).daemon().factory());

    /// Runs on a worker thread or on the caller's thread.
    interface BatchTask<T> {
        void process(List<T> batch) throws IOException;
    }

    interface Task {
        void run() throws IOException;
    }

    /// Returns when all items are processed. A small list is processed by the caller.
    <T> void forEachBatch(List<T> items, BatchTask<T> task) throws IOException {
        if (items.size() <= BATCH_SIZE) {
            task.process(items);
            return;
        }
        List<Callable<Void>> batches = new ArrayList<>();
        for (int from = 0; from < items.size(); from += BATCH_SIZE) {
            List<T> batch = items.subList(from, Math.min(items.size(), from + BATCH_SIZE));
            batches.add(() -> {
                task.process(batch);
                return null;
            });
        }
        await(batches);
    }

    /// Runs the task once per processor, concurrently.
    void runOnEveryThread(Task task) throws IOException {
        await(Collections.nCopies(THREADS, () -> {
            task.run();
            return null;
        }));
    }

    private void await(List<Callable<Void>> tasks) throws IOException {
        try {
            for (Future<Void> result : threads.invokeAll(tasks)) {
                result.get();
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
