package dev.mokuroku.descriptor;

import dev.mokuroku.entity.LocationRef;

/// A file together with the origin that led to it. The same file may be reached from several origins.
///
/// @param location the file itself
/// @param origin what was registered or discovered and led to the file; often the same
public record FileId(LocationRef location, LocationRef origin) {
    public static FileId of(LocationRef location) {
        return new FileId(location, location);
    }

    /// What the entities of the file say they are managed by, and relative targets start from. A
    /// registration is no file: it stands for what was registered.
    public LocationRef managedBy() {
        return location.type().equals(LocationRef.REGISTERED) ? origin : location;
    }
}
