package dev.mokuroku.platform.deployment;

import org.jspecify.annotations.Nullable;

/// Something else runs at a target than before.
///
/// @param before null where nothing ran
/// @param after null where nothing runs any more
public record RunningChange(
        Target target,
        @Nullable RunningVersion before,
        @Nullable RunningVersion after) {}
