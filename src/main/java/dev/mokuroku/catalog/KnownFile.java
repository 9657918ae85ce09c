package dev.mokuroku.catalog;

import dev.mokuroku.descriptor.reference.Reference;
import java.util.List;

/// What the catalog holds of a file that a source has read.
///
/// @param version as the source told it; [#OUTDATED] where an older parser read it
/// @param references the files that it refers to, as they read then
public record KnownFile(String version, List<Reference> references) {
    /// Equals the version of no content.
    public static final String OUTDATED = "";
}
