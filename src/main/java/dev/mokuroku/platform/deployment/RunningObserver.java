package dev.mokuroku.platform.deployment;

import java.util.List;

/// Learns that something else runs than before. Every CDI bean of this type is called.
public interface RunningObserver {
    /// Called within the transaction that stores the reports, with the changes of a whole batch: what the observer
    /// writes is committed with them, and an exception refuses the reports. Must be quick: reports of other callers
    /// wait.
    ///
    /// @param changes one for each target whose version, commit or existence changed
    void runningChanged(List<RunningChange> changes);
}
