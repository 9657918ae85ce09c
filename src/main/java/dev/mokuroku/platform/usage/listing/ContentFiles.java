package dev.mokuroku.platform.usage.listing;

import dev.mokuroku.platform.manifest.file.RepositoryFiles;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/// The manifests of a repository as they were read from GitHub or from the table.
///
/// @param files by path
/// @param contents by path; a file that could not be read is missing
record ContentFiles(Map<String, ListedFile> files, Map<String, byte[]> contents) implements RepositoryFiles {
    @Override
    public Set<String> paths() {
        return files.keySet();
    }

    @Override
    public long size(String path) {
        ListedFile file = files.get(path);
        return file == null ? 0 : file.bytes();
    }

    @Override
    public byte[] bytes(String path) throws IOException {
        byte[] content = contents.get(path);
        if (content == null) {
            throw new IOException(
                    "GitHub returned no content, or the limits of mokuroku.platform.manifests were reached");
        }
        return content;
    }
}
