package dev.mokuroku.scaffolder.dryrun;

import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.Cancellation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Ends a dry run that takes too long. Nobody else cancels a dry run.
final class Deadline implements Cancellation {
    private final Clock clock;
    private final Instant end;

    Deadline(Clock clock, Duration time) {
        this.clock = clock;
        this.end = clock.instant().plus(time);
    }

    @Override
    public boolean isRequested() {
        return clock.instant().isAfter(end);
    }

    @Override
    public void check() {
        if (isRequested()) {
            throw ActionException.failed("The dry run takes too long");
        }
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        check();
        Duration left = Duration.between(clock.instant(), end);
        Thread.sleep(left.compareTo(time) < 0 ? left : time);
        check();
    }
}
