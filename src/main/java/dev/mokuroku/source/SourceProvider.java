package dev.mokuroku.source;

import java.time.Duration;
import java.util.List;

/// The configured sources of one sort. Every bean of this type is scanned at the start and then at its
/// interval.
public interface SourceProvider {
    List<? extends DescriptorSource> sources();

    /// From the end of one scan to the start of the next.
    Duration interval();

    /// Whether the first scan ends before requests are answered. For sources that are quick and near.
    default boolean scannedBeforeStart() {
        return false;
    }

    /// The setting that names these sources: `mokuroku.folders`.
    default String setting() {
        return "";
    }

    /// Whether a source of this name would be of this sort, configured or not.
    default boolean ownsName(String source) {
        return false;
    }

    /// Whether the settings of this sort name anything at all. Where they name nothing, more likely a setting was
    /// lost than everything is to be removed.
    default boolean isConfigured() {
        return !sources().isEmpty();
    }

    /// Whether all replicas see the same there, so that it is enough when one of them looks.
    default boolean isShared() {
        return true;
    }
}
