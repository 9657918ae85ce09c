package dev.mokuroku.scaffolder.workspace;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Makes and removes the folders of tasks on this replica. Safe for several threads.
@Singleton
public class WorkspaceFolders {
    private static final Logger LOG = Logger.getLogger(WorkspaceFolders.class);
    private static final String DEFAULT_NAME = "mokuroku-scaffolder";

    private final Path folder;
    private final WorkspaceLimits limits;
    private @Nullable ReplicaFolder own;

    @Inject
    WorkspaceFolders(WorkspaceConfig config) {
        this(
                config.folder().orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), DEFAULT_NAME)),
                new WorkspaceLimits(config.maxSize().asLongValue(), config.maxFiles()));
    }

    /// @param folder of all replicas on this machine
    public WorkspaceFolders(Path folder, WorkspaceLimits limits) {
        this.folder = folder.toAbsolutePath().normalize();
        this.limits = limits;
    }

    /// Takes the folder of this replica, and removes what replicas left that were killed.
    void start(@Observes StartupEvent event) {
        try {
            Path _ = folder();
        } catch (IOException failure) {
            LOG.warnf("Tasks of templates cannot run: the folder %s cannot be used: %s", folder, failure.getMessage());
        }
    }

    @PreDestroy
    synchronized void close() throws IOException {
        ReplicaFolder held = own;
        if (held != null) {
            own = null;
            held.close();
        }
    }

    private synchronized Path folder() throws IOException {
        ReplicaFolder held = own;
        if (held == null) {
            held = ReplicaFolder.claim(folder);
            own = held;
        }
        return held.path();
    }

    /// An empty folder. What was there is removed.
    ///
    /// @param name such as the id of a task: letters, digits, `-` and `/`
    public TaskFolder open(String name) throws IOException {
        Path root = folder().resolve(name);
        FolderTree.remove(root);
        return new TaskFolder(Files.createDirectories(root), limits);
    }

    /// Removes a folder with all it holds, if it exists.
    public void remove(String name) {
        try {
            FolderTree.remove(folder().resolve(name));
        } catch (IOException failure) {
            LOG.warnf("The folder %s of a task cannot be removed: %s", name, failure.getMessage());
        }
    }
}
