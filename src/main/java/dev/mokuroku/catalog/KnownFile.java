package dev.mokuroku.catalog;

import dev.mokuroku.descriptor.Target;
import dev.mokuroku.descriptor.Way;
import dev.mokuroku.descriptor.reference.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the catalog holds of a file that a source has read.
///
/// @param version as the source told it; [#OUTDATED] where an older parser read it
/// @param targets what its Locations name
/// @param failure what is wrong with the file as a whole, or a document that names no entity
/// @param way how it was reached
/// @param references the files that it refers to, as they read then
public record KnownFile(
        String version,
        List<Reference> references,
        List<Target> targets,
        @Nullable String failure,
        Way way) {
    /// Equals the version of no content.
    public static final String OUTDATED = "";
}
