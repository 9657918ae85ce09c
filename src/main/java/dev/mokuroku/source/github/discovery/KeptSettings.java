package dev.mokuroku.source.github.discovery;

import java.util.Optional;

/// Where the last settings of organisations that could be read are kept, for all replicas.
interface KeptSettings {
    /// @param version of the file
    record File(String version, String text) {}

    Optional<File> of(String organization);

    void keep(String organization, File file);
}
