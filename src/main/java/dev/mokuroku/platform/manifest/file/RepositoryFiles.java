package dev.mokuroku.platform.manifest.file;

import java.io.IOException;
import java.util.Set;

/// The files of one repository at one commit.
public interface RepositoryFiles {
    /// Relative to the repository, with `/` between folders.
    Set<String> paths();

    /// In bytes, without reading the file.
    ///
    /// @param path one of [#paths()]
    long size(String path) throws IOException;

    /// @param path one of [#paths()]
    byte[] bytes(String path) throws IOException;
}
