package dev.mokuroku.source.github.discovery.store;

import java.util.Optional;

/// Stores the last valid settings file of each organisation, for all replicas.
public interface SettingsStore {
    /// @param version of the file
    record File(String version, String text) {}

    Optional<File> load(String organization);

    void save(String organization, File file);
}
