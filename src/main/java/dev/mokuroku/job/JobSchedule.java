package dev.mokuroku.job;

import java.time.Duration;

/// When a job runs. The schedule outlives restarts: a job that became due while no replica ran starts at once.
///
/// @param initialDelay from the first start with this job to its first run
/// @param interval from the end of a run to the start of the next run
public record JobSchedule(Duration initialDelay, Duration interval) {
    /// For clean-up. The delay keeps the work away from the first scan.
    public static final JobSchedule HOURLY = new JobSchedule(Duration.ofMinutes(10), Duration.ofHours(1));

    public JobSchedule {
        if (initialDelay.isNegative() || !interval.isPositive()) {
            throw new IllegalArgumentException("A job needs a positive interval and no negative delay, not %s after %s"
                    .formatted(interval, initialDelay));
        }
    }
}
