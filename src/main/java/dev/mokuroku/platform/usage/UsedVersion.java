package dev.mokuroku.platform.usage;

import org.jspecify.annotations.Nullable;

/// The version of a package that a manifest asks for, and the one that it gets.
///
/// @param requirement as written, after properties and variables of the same repository; null for none
/// @param locked what a lock file, a digest of an image or the comment behind a commit says; null for nothing
/// @param resolved the one version that is meant; null for a range, a floating tag or a branch
/// @param resolvedBy how the resolved version is known; null where there is none
public record UsedVersion(
        @Nullable String requirement,
        @Nullable String locked,
        @Nullable String resolved,
        @Nullable ResolvedBy resolvedBy) {}
