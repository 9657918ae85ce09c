package dev.mokuroku.repository;

import java.util.Collection;
import java.util.Set;

/// Where facts are kept, by source and slug; in letters of any case.
interface FactsStore {
    /// Keys ([ListedRepository#key]) of what is kept of a source.
    Set<String> keys(String source);

    /// Writes what reads otherwise than before, and removes what is gone, at once. Where all reads the same nothing
    /// is written.
    ///
    /// @param gone keys
    void save(String source, Collection<ListedRepository> found, Collection<String> gone);
}
