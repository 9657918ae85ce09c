package dev.mokuroku.platform.running;

import dev.mokuroku.index.write.LiveIndex;
import jakarta.enterprise.context.ApplicationScoped;

/// Computes the uses of all that is marked. Call outside of a transaction.
@ApplicationScoped
class RunningUpdate {
    private final RunningTransaction transaction;
    private final LiveIndex index;

    RunningUpdate(RunningTransaction transaction, LiveIndex index) {
        this.transaction = transaction;
        this.index = index;
    }

    /// Afterwards, the uses of what was marked before the call are readable on this replica. The platform components
    /// come
    /// from the index, so the index first catches up.
    void runAll() {
        boolean changed = false;
        while (transaction.hasMarks()) {
            if (!changed) {
                index.catchUp();
            }
            changed |= transaction.computeNext();
        }
        if (changed) {
            index.catchUp();
        }
    }
}
