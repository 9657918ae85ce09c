package dev.mokuroku.platform.manifest.npm;

import org.jspecify.annotations.Nullable;

/// What a lock file says about the direct dependencies of a package.
interface NpmLock {
    /// @param folder of the package, relative to that of the lock file; empty for the same
    /// @param requirement as in the manifest
    /// @return null where the lock file does not know the dependency
    @Nullable
    String version(String folder, String name, String requirement);

    /// Whether the package is one of those that the lock file is for.
    boolean covers(String folder);
}
