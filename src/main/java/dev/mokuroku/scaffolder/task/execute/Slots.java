package dev.mokuroku.scaffolder.task.execute;

import java.util.concurrent.atomic.AtomicInteger;

/// How many more tasks this replica may run at the same time. Any thread may call.
final class Slots {
    private final AtomicInteger free;

    Slots(int slots) {
        this.free = new AtomicInteger(slots);
    }

    int takeAll() {
        return free.getAndSet(0);
    }

    void release(int slots) {
        free.addAndGet(slots);
    }
}
