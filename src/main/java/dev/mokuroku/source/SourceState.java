package dev.mokuroku.source;

import java.util.Set;

/// What is kept of sources beside their descriptors, such as how far a scan came. Every bean of this type is asked.
public interface SourceState {
    /// The names of the sources that something is kept of.
    Set<String> sources();

    /// Deletes what is kept of this source, if anything is.
    void forget(String source);
}
