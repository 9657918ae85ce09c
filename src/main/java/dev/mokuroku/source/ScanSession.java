package dev.mokuroku.source;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.LocationRef;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One run of a source's listing. What the Locations of its files name is read by the session. Used by
/// one thread at a time.
public interface ScanSession {
    /// The version the catalog holds of a file, or null where it holds none. A source may skip reading
    /// a file whose version is unchanged and report it as [#unchanged] instead.
    @Nullable
    String knownVersion(FileId file);

    /// Reports files with their content. Files whose version the catalog already holds cost nothing.
    void found(List<DescriptorFile> page);

    /// Reports that a file still exists, at the version that the catalog holds.
    void unchanged(FileId file);

    /// This file is there but could not be read. What the catalog holds of it stays, with the reason as
    /// its problem. The version says which content could not be read, so that the same failure is
    /// noted once; `""` where it is not known.
    void unreadable(FileId file, String version, String reason);

    /// Says that the listing covers a part of the source only: the origins whose text begins with one
    /// of these prefixes, ignoring case. Everything else in the catalog stays.
    void coversOnly(List<LocationRef> prefixes);

    /// Lets others refresh parts of the source, and keeps what they write: nothing that was fetched
    /// before this call may be reported after it. A source that never calls this blocks refreshes until
    /// its listing ends.
    void pause();

    /// Stored origins that the listing covers and has not named yet. They are removed
    /// at the end unless they are named before.
    List<LocationRef> notYetSeen();

    /// Reports how many other stored things a full listing has not found. With more missing than the
    /// source allows, the scan is rejected and removes nothing.
    ///
    /// @param total how many were stored before
    void missing(String noun, long count, long total);

    /// Adds an action to run after everything that was listed is committed. The action receives the origins whose
    /// Locations led
    /// to something that could not be read, in the order in which they came: the next scan has to refresh them,
    /// even if they do not change.
    void afterCommit(Consumer<List<LocationRef>> action);
}
