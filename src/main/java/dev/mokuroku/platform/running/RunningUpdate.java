package dev.mokuroku.platform.running;

import dev.mokuroku.index.write.LiveIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.locks.ReentrantLock;

/// Computes the uses of all that is marked. Call outside of a transaction.
///
/// Any thread may call, one at a time computes: threads of this replica would only wait for each other's
/// transactions, each with a connection.
@ApplicationScoped
class RunningUpdate {
    private final RunningTransaction transaction;
    private final LiveIndex index;
    private final ReentrantLock computing = new ReentrantLock();

    RunningUpdate(RunningTransaction transaction, LiveIndex index) {
        this.transaction = transaction;
        this.index = index;
    }

    /// Afterwards, the uses of what was marked before the call are readable on this replica. The platform
    /// components come from the index, so the index first catches up.
    void runAll() {
        computing.lock();
        try {
            computeAll();
        } finally {
            computing.unlock();
        }
    }

    private void computeAll() {
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
