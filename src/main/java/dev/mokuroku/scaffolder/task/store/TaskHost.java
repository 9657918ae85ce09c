package dev.mokuroku.scaffolder.task.store;

/// Runs the tasks that this replica takes. Called by the thread that writes.
public interface TaskHost {
    /// Reserves free slots.
    ///
    /// @return how many were reserved
    int reserveSlots();

    void releaseSlots(int slots);

    /// Starts a task in a reserved slot, after its row was committed. Returns at once.
    void start(ClaimedTask task);
}
