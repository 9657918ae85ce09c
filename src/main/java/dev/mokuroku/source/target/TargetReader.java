package dev.mokuroku.source.target;

import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.ReadBudget;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what Locations of one type name, and what is registered. Any thread may call.
public interface TargetReader {
    /// The `type` of its locations: `url`, `file`.
    String type();

    /// Why this must not be read, whatever is there; null when it may.
    @Nullable
    String refusal(LocationRef target);

    /// What to say of the entities of this file: `backstage.io/view-url` and the like.
    Map<String, String> annotations(LocationRef target);

    /// Reads what descriptors at locations of this type refer to.
    ReferencedFiles references();

    /// What a target means in a file at this base, which is of the same type.
    LocationRef resolve(LocationRef target, LocationRef base);

    /// @param target resolved; may be a pattern
    /// @param known returns the version that the catalog holds of a file, or null
    /// @param budget of the origin, from which the first file was taken already
    TargetReadResult read(FileId target, KnownFileVersion known, ReadBudget budget);

    /// Looks up what the catalog holds.
    interface KnownFileVersion {
        @Nullable
        String of(FileId file);
    }
}
