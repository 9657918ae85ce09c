package dev.mokuroku.scaffolder.task.execute;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Work on a thread of a pool. An interrupt reaches only this work, never what the thread does afterwards. Any thread
/// may call.
final class PooledRun implements Runnable {
    private final String threadName;
    private final Runnable work;
    private final CountDownLatch end = new CountDownLatch(1);
    private @Nullable Thread thread;
    private boolean interrupted;

    /// @param threadName while the work runs
    PooledRun(String threadName, Runnable work) {
        this.threadName = threadName;
        this.work = work;
    }

    @Override
    public void run() {
        Thread own = Thread.currentThread();
        String ownName = own.getName();
        own.setName(threadName);
        begin(own);
        try {
            work.run();
        } finally {
            leave();
            own.setName(ownName);
            end.countDown();
        }
    }

    private synchronized void begin(Thread own) {
        thread = own;
        if (interrupted) {
            own.interrupt();
        }
    }

    private synchronized void leave() {
        thread = null;
        boolean _ = Thread.interrupted();
    }

    /// Also before the work begins.
    synchronized void interrupt() {
        interrupted = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /// Returns at the end of the work, or after this time.
    void await(Duration timeout) throws InterruptedException {
        boolean _ = end.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }
}
