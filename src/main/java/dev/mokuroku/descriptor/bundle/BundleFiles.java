package dev.mokuroku.descriptor.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.LocationRef;

/// Reads the files that a specification refers to.
@FunctionalInterface
public interface BundleFiles {
    /// @return a tree that is the bundle's own from now on
    /// @throws BundleException when it cannot be read
    JsonNode read(LocationRef file);
}
