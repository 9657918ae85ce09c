package dev.mokuroku.source;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Receives what a source lists. The session reads the targets of the Locations in these files. Used by one thread
/// at a time.
public interface ScanSession {
    /// The version that the catalog holds of a file, or null where the catalog holds none. A source need not read a
    /// file of this version, and reports the file as [#unchanged] instead.
    @Nullable
    String knownVersion(FileId file);

    /// Reports files with their content. Files whose version the catalog already holds cost nothing.
    void found(List<DescriptorFile> page);

    /// Reports that a file still exists, at the version that the catalog holds.
    void unchanged(FileId file);

    /// Reports that a file exists but could not be read. What the catalog holds of the file stays, with the reason as
    /// its problem.
    ///
    /// @param version of the content that could not be read, so that one failure is recorded once; `""` if unknown
    void unreadable(FileId file, String version, String reason);
}
