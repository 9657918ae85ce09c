package dev.mokuroku.source;

import dev.mokuroku.catalog.audit.RemovalReason;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.LocationRef;

/// A place that holds descriptors: a folder, the registered URLs, a GitHub organisation.
public interface DescriptorSource {
    /// Stable and unique among all sources: `github:acme`, `folder:/srv/catalog`. The catalog keeps
    /// what was read under this name.
    String name();

    /// Whether a caller who writes this name means this source.
    default boolean isCalled(String name) {
        return name.equals(name());
    }

    /// Lists every descriptor of this source, and reports each page to the session as it comes.
    ///
    /// @return what the listing covered: usually [Coverage#everything]
    /// @throws ScanFailedException when a part could not be listed, after retries: what was reported stays, and
    ///     nothing is removed
    Coverage scan(ScanSession session) throws ScanFailedException;

    /// The share of stored origins that may be missing in a full listing, from 0 to 1: with more
    /// missing, the scan is rejected and removes nothing.
    default double maxMissingShare() {
        return 1;
    }

    /// What reading one of the origins that it names may take.
    default ReadLimits readLimits() {
        return ReadLimits.DISCOVERED;
    }

    /// Why entities go of whose files a whole listing names nothing that led there.
    default RemovalReason removalReason() {
        return RemovalReason.FILE_GONE;
    }

    /// Whether all replicas together run one step of this source at a time, instead of one step each.
    default boolean hasSharedSteps() {
        return false;
    }

    /// Reads one file that this source names again: the same calls on the session as a scan would make for it,
    /// or none where the file is gone.
    ///
    /// @throws ScanFailedException when the file cannot be read now
    void refresh(LocationRef origin, ScanSession session) throws ScanFailedException;

    /// Reads what descriptors of this source refer to.
    default ReferencedFiles references() {
        return ReferencedFiles.NONE;
    }
}
