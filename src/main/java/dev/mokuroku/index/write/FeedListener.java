package dev.mokuroku.index.write;

import dev.mokuroku.catalog.feed.Change;
import java.util.List;

/// Receives changes that became readable. Called by the writer while other writers wait, so it must not block.
public interface FeedListener {
    /// @param after the sequence before the first change
    /// @param changes all readable changes after `after`
    void published(long after, List<Change> changes);
}
