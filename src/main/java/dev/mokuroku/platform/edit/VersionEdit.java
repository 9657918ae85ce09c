package dev.mokuroku.platform.edit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The wish to raise one use of a package.
///
/// @param path of the manifest
/// @param line of the use, from 1
/// @param column of the use, from 1; 0 if unknown
/// @param purl the package URL without version
/// @param requirement as the use has it today; null for none
/// @param alsoMoving package URLs whose uses may change with this one, because they are to be raised to the same
/// version
public record VersionEdit(
        String path,
        int line,
        int column,
        String purl,
        @Nullable String requirement,
        TargetVersion target,
        Set<String> alsoMoving) {
    boolean moves(String otherPurl) {
        return otherPurl.equals(purl) || alsoMoving.contains(otherPurl);
    }
}
