package dev.mokuroku.scaffolder.task.execute;

import java.util.concurrent.atomic.AtomicInteger;

/// How many more tasks this replica may run at the same time. Any thread may call.
final class Slots {
    private static final int MAX = 10;
    private static final long MEGABYTE = 1L << 20;
    /// What the server needs itself.
    private static final long HEAP_OF_SERVER = 128 * MEGABYTE;
    /// What a task takes, about, whose inputs, outputs and log are as large as they may be.
    private static final long HEAP_OF_TASK = 36 * MEGABYTE;

    private final AtomicInteger free;

    Slots(int slots) {
        this.free = new AtomicInteger(slots);
    }

    /// How many tasks may run at the same time in a heap of this size: at least one, and at most ten.
    static int thatFit(long heapBytes) {
        return Math.clamp((heapBytes - HEAP_OF_SERVER) / HEAP_OF_TASK, 1, MAX);
    }

    int takeAll() {
        return free.getAndSet(0);
    }

    void release(int slots) {
        free.addAndGet(slots);
    }
}
