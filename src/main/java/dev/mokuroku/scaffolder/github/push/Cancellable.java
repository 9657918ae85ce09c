package dev.mokuroku.scaffolder.github.push;

import dev.mokuroku.scaffolder.action.Cancellation;
import org.eclipse.jgit.lib.EmptyProgressMonitor;

/// Ends a push if the task is cancelled.
final class Cancellable extends EmptyProgressMonitor {
    private final Cancellation cancellation;

    Cancellable(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    @Override
    public boolean isCancelled() {
        return cancellation.isRequested();
    }
}
