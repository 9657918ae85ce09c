package dev.mokuroku.scaffolder.run.limit;

import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.Cancellation;
import dev.mokuroku.scaffolder.templating.WorkMeter;

/// The work of all texts of one run: inputs, conditions, outputs, and the files that its actions render. Asks meanwhile
/// whether the run was cancelled. Not thread-safe.
public final class RunWork implements WorkMeter {
    /// A hundred texts of the greatest cost, or a skeleton of ten thousand long files: seconds of one processor.
    private static final long MAX_UNITS = 100_000_000;

    private final Cancellation cancellation;
    private long units;

    public RunWork(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    @Override
    public void add(long done) {
        units += done;
    }

    /// @throws ActionException if the run was cancelled, or its texts take more work than is allowed
    @Override
    public void check() {
        cancellation.check();
        if (units > MAX_UNITS) {
            throw ActionException.failed(
                    "The texts of the task take more than %,d units of work together, which is the limit"
                            .formatted(MAX_UNITS));
        }
    }
}
