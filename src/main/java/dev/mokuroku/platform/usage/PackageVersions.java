package dev.mokuroku.platform.usage;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Uses of a package, in any version or in some.
///
/// @param purl the package URL without version
/// @param versions that uses resolve to; null for all uses, also those without a resolved version
public record PackageVersions(String purl, @Nullable Set<String> versions) {
    public boolean include(Use use) {
        return use.purl().equals(purl)
                && (versions == null
                        || (use.version().resolved() != null
                                && versions.contains(use.version().resolved())));
    }
}
