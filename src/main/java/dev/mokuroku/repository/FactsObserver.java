package dev.mokuroku.repository;

import java.util.Set;

/// Learns that the stored facts of repositories changed. Every CDI bean of this type is called.
public interface FactsObserver {
    /// Called within the transaction that stores the facts: what the observer writes is committed with them.
    ///
    /// @param repositories `owner/name` in lower case; those that are gone are among them
    void factsChanged(Set<String> repositories);
}
