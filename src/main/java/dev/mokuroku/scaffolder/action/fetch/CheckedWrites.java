package dev.mokuroku.scaffolder.action.fetch;

import dev.mokuroku.scaffolder.action.Cancellation;
import dev.mokuroku.scaffolder.action.Workspace;
import dev.mokuroku.scaffolder.skeleton.WrittenFiles;

/// Ends the rendering of a skeleton that writes more than the workspace may hold, or whose task was cancelled: it may
/// write far more than it holds. The size of the workspace is checked only now and then, because each check looks at
/// all files.
final class CheckedWrites implements WrittenFiles {
    private static final int UNCHECKED_BYTES = 32 << 20;
    private static final int UNCHECKED_FILES = 5_000;

    private final Workspace workspace;
    private final Cancellation cancellation;
    private long bytes;
    private int files;

    CheckedWrites(Workspace workspace, Cancellation cancellation) {
        this.workspace = workspace;
        this.cancellation = cancellation;
    }

    @Override
    public void add(long size) {
        cancellation.check();
        bytes += size;
        files++;
        if (bytes > UNCHECKED_BYTES || files > UNCHECKED_FILES) {
            bytes = 0;
            files = 0;
            workspace.checkSize();
        }
    }
}
