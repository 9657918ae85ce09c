package dev.mokuroku.source;

import java.time.Duration;
import java.util.List;

/// The configured sources of one sort. The sources of every bean of this type are scanned at the start and then at
/// the interval.
public interface SourceProvider {
    List<? extends DescriptorSource> sources();

    /// From the end of one scan to the start of the next.
    Duration interval();

    /// Whether the first scan ends before requests are answered. For sources that are quick and near.
    default boolean scannedBeforeStart() {
        return false;
    }

    /// The setting that names these sources: `mokuroku.folders`. If it is empty, messages name no setting, and an
    /// unread source of this sort does not delay the removal of sources that no setting names.
    default String setting() {
        return "";
    }

    /// Whether a source of this name belongs to this sort, configured or not. Without an answer of `true`, the
    /// entities of a source that the settings no longer name stay until somebody confirms their removal.
    default boolean ownsName(String source) {
        return false;
    }

    /// Whether the settings of this sort name anything at all. Where they name nothing, more likely a setting was
    /// lost than everything is to be removed.
    default boolean isConfigured() {
        return !sources().isEmpty();
    }

    /// Whether all replicas see the same files there, so that one replica scans for all of them.
    default boolean isShared() {
        return true;
    }
}
