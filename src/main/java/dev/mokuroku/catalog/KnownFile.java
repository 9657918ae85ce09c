package dev.mokuroku.catalog;

import dev.mokuroku.descriptor.Route;
import dev.mokuroku.descriptor.Target;
import dev.mokuroku.descriptor.reference.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the catalog holds of a file that a source has read.
///
/// @param version as the source reported it; [#OUTDATED] where an older parser read it
/// @param targets what its Locations name
/// @param failure what is wrong with the file as a whole, or a document that names no entity
/// @param route how the file was reached
/// @param references the files that it refers to, with the versions read then
public record KnownFile(
        String version,
        List<Reference> references,
        List<Target> targets,
        @Nullable String failure,
        Route route) {
    /// Equals the version of no content.
    public static final String OUTDATED = "";
}
