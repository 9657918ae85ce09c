package dev.mokuroku.platform.deployment.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of what a caller may see.
///
/// @param hasNext whether more follow
/// @param end where the next page starts; null if nothing was read
public record VisiblePage<T, K>(
        List<T> items, boolean hasNext, @Nullable K end) {}
