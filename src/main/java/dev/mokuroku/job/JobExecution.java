package dev.mokuroku.job;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import dev.mokuroku.error.DatabaseFailure;
import java.time.Instant;
import org.jboss.logging.Logger;

/// A recurring job as db-scheduler knows it.
final class JobExecution {
    private static final Logger LOG = Logger.getLogger(JobExecution.class);

    private JobExecution() {}

    static RecurringTask<Void> of(RecurringJob job, JobMetrics metrics) {
        Schedule schedule = new IntervalSchedule(job.schedule());
        return Tasks.recurring(job.name(), schedule)
                .onFailure((complete, operations) -> {
                    log(job, complete);
                    operations.reschedule(complete, schedule.getNextExecutionTime(complete));
                })
                .onDeadExecution((complete, operations) -> {
                    LOG.warnf("The replica that ran the job %s died; the job runs again", job.name());
                    operations.reschedule(complete, complete.getTimeDone());
                })
                .execute((instance, context) -> metrics.run(job.name(), () -> {
                    job.run();
                    return job;
                }));
    }

    private static void log(RecurringJob job, ExecutionComplete complete) {
        Throwable failure = complete.getCause().orElseThrow();
        if (DatabaseFailure.of(failure).isPresent()) {
            LOG.warnf(
                    "The job %s failed because PostgreSQL did not answer; it runs again in %s",
                    job.name(), job.schedule().interval());
        } else {
            LOG.errorf(
                    failure,
                    "The job %s failed; it runs again in %s",
                    job.name(),
                    job.schedule().interval());
        }
    }

    private record IntervalSchedule(JobSchedule times) implements Schedule {
        @Override
        public Instant getInitialExecutionTime(Instant now) {
            return now.plus(times.initialDelay());
        }

        @Override
        public Instant getNextExecutionTime(ExecutionComplete complete) {
            return complete.getTimeDone().plus(times.interval());
        }

        /// A restart keeps the stored time of the next run, unless the interval became shorter.
        @Override
        public boolean isDeterministic() {
            return false;
        }
    }
}
