package dev.mokuroku.descriptor.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.descriptor.reference.ReferenceUrl;
import dev.mokuroku.entity.LocationRef;
import java.util.Optional;

/// Reads the files that a specification refers to.
@FunctionalInterface
public interface BundleFiles {
    /// @return a tree that is the bundle's own from now on
    /// @throws BundleException when it cannot be read
    JsonNode read(LocationRef file);

    /// Where a reference leads that is written in the file at `base`, or empty where no URL comes of it.
    default Optional<LocationRef> resolve(String reference, LocationRef base) {
        return ReferenceUrl.resolve(reference, base);
    }
}
