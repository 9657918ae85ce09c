package dev.mokuroku.scaffolder.workspace;

import dev.mokuroku.scaffolder.action.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// A folder beside the workspace of a task, for what a step needs only while it runs. Close it.
public record TemporaryFolder(Path path) implements AutoCloseable {
    /// What a killed server leaves of it is removed as workspaces are.
    public static TemporaryFolder beside(Workspace workspace) throws IOException {
        Path folder = Objects.requireNonNull(workspace.root().getParent());
        return new TemporaryFolder(Files.createTempDirectory(folder, "step-"));
    }

    @Override
    public void close() throws IOException {
        FolderTree.remove(path);
    }
}
