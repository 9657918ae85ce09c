package dev.mokuroku.scaffolder.archive;

import java.nio.file.Path;

/// A folder that several hold, and that is removed when the last of them closes it.
final class SharedFolder implements AutoCloseable {
    private final Path path;
    private final Runnable removal;
    private int holders = 1;

    SharedFolder(Path path, Runnable removal) {
        this.path = path;
        this.removal = removal;
    }

    Path path() {
        return path;
    }

    /// @return false if it is removed already; else close it
    synchronized boolean open() {
        if (holders > 0) {
            holders++;
            return true;
        }
        return false;
    }

    @Override
    public void close() {
        if (closed() == 0) {
            removal.run();
        }
    }

    private synchronized int closed() {
        return --holders;
    }
}
