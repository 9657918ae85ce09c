package dev.mokuroku.scaffolder.task.execute;

import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.Cancellation;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Whether a run was cancelled. Any thread may call.
final class RunCancellation implements Cancellation {
    private final CountDownLatch requested = new CountDownLatch(1);

    void request() {
        requested.countDown();
    }

    @Override
    public boolean isRequested() {
        return requested.getCount() == 0;
    }

    @Override
    public void check() {
        if (isRequested()) {
            throw ActionException.failed("The task was cancelled");
        }
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (requested.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            check();
        }
    }
}
