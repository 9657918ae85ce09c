package dev.mokuroku.index;

import dev.mokuroku.catalog.Change;
import java.util.List;

/// Hears what has become readable. Called by whoever wrote, while other writers wait: it returns at once.
public interface FeedListener {
    /// @param after the sequence before the first of these
    /// @param changes all that follow `after`, up to the end of what is readable now
    void published(long after, List<Change> changes);
}
