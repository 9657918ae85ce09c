package dev.mokuroku.scaffolder.github.push;

import dev.mokuroku.scaffolder.action.Workspace;
import dev.mokuroku.scaffolder.workspace.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/// A repository in a temporary folder. Neither the settings of the user of this process nor files of the workspace
/// have a say in what git does.
final class IsolatedGit implements AutoCloseable {
    static {
        SystemReader.setInstance(new NoSettings(SystemReader.getInstance()));
    }

    private final TemporaryFolder folder;
    private final Repository repository;

    private IsolatedGit(TemporaryFolder folder, Repository repository) {
        this.folder = folder;
        this.repository = repository;
    }

    static IsolatedGit beside(Workspace workspace) throws IOException {
        TemporaryFolder folder = TemporaryFolder.beside(workspace);
        Repository repository = new FileRepositoryBuilder()
                .setBare()
                .setGitDir(folder.path().toFile())
                .build();
        repository.create(true);
        // Pushes are streamed. A smaller push would be held in memory, and compressed once more on the way, which not
        // every server between here and git understands.
        repository.getConfig().setInt("http", null, "postBuffer", 1);
        return new IsolatedGit(folder, repository);
    }

    Repository repository() {
        return repository;
    }

    @Override
    public void close() {
        repository.close();
        try {
            folder.close();
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private static final class NoSettings extends SystemReader.Delegate {
        NoSettings(SystemReader system) {
            super(system);
        }

        @Override
        public FileBasedConfig openUserConfig(Config parent, FS fs) {
            return new EmptyConfig(parent, fs);
        }

        @Override
        public FileBasedConfig openSystemConfig(Config parent, FS fs) {
            return new EmptyConfig(parent, fs);
        }

        @Override
        public FileBasedConfig openJGitConfig(Config parent, FS fs) {
            return new EmptyConfig(parent, fs);
        }
    }

    private static final class EmptyConfig extends FileBasedConfig {
        EmptyConfig(Config parent, FS fs) {
            super(parent, Path.of("no-settings").toFile(), fs);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
