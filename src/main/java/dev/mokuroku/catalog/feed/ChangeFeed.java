package dev.mokuroku.catalog.feed;

import java.util.List;

/// The catalog's changes in commit order.
public interface ChangeFeed {
    /// Up to `limit` changes after a sequence, oldest first. A ref may appear more than once.
    List<Change> after(long sequence, int limit);

    /// The newest sequence, or 0 when nothing ever changed.
    long newest();

    /// The oldest sequence from which a reader can follow: one that holds less must rebuild.
    long oldestResumable();
}
