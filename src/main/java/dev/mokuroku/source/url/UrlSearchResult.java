package dev.mokuroku.source.url;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a URL that may hold a pattern stands for.
public sealed interface UrlSearchResult {
    /// @param files in the order of their paths; none where nothing matches
    /// @param etag names this result, the files' content included, to the next search
    record Found(List<FoundFile> files, @Nullable String etag) implements UrlSearchResult {}

    /// Every file reads as it did when the search had the ETag that was sent.
    record Unchanged() implements UrlSearchResult {}
}
