package dev.mokuroku.scaffolder.action;

import java.nio.file.Path;

/// The folder in which the steps of one task work, with limits on its files and its size.
public interface Workspace {
    Path root();

    /// A path within the workspace.
    ///
    /// @throws ActionException named `NotAllowedError` if the path leaves the workspace, also by a symbolic link
    Path resolve(String path);

    /// Called after files were written.
    ///
    /// @throws ActionException if the workspace has become larger than the settings allow
    void checkSize();
}
