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

    /// These files read so now. Files whose version the catalog already holds cost nothing.
    void found(List<DescriptorFile> page);

    /// This file is still there, at the version that the catalog holds.
    void unchanged(FileId file);

    /// This file is there but could not be read. What the catalog holds of it stays, with the reason as
    /// its problem. The version says which content could not be read, so that the same failure is
    /// noted once; `""` where it is not known.
    void unreadable(FileId file, String version, String reason);

    /// The listing is not one of the whole source: it tells only what the origins hold whose text begins as one
    /// of these, in letters of any case. What the catalog holds of others stays.
    void onlyTells(List<LocationRef> beginnings);

    /// Others may read parts of the source again here, and what they find stays: nothing that was fetched
    /// before this call may be handed over after it. A source that never calls this keeps everybody out until
    /// its listing ends.
    void pause();

    /// Origins that the catalog holds, that the listing tells of, and that it has not named so far. They are gone
    /// unless they are named yet.
    List<LocationRef> unnamed();

    /// How many of something else the listing, which is whole, does not find again. With more of them gone than the
    /// source may lose at once, it is not believed.
    ///
    /// @param of as many as there were
    void misses(String what, long count, long of);

    /// What to do when all that the listing told is in the catalog. It is given the origins whose Locations led
    /// to something that could not be read, in the order in which they came: they are to be looked at again,
    /// although nothing new may be heard of them.
    void whenApplied(Consumer<List<LocationRef>> action);
}
