package dev.mokuroku.catalog.apply;

import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.entity.RepositoryPath;

/// A file that claims entities, as its source reads it now. Within one unit of work, a file has one value.
///
/// @param source that read the file
/// @param canonical the address that all routes to the file share
/// @param depth of several routes to one file the deepest defines where its entities come from. In Backstage it is
///     the route that is followed last, which is the deepest one
/// @param reroutedNow whether another Location leads to the file than before
record ClaimingFile(String source, FileId id, LocationRef canonical, int depth, boolean reroutedNow) {
    /// Whether both are one file, by whatever route and source. Two sources may read one file: that is no conflict.
    boolean isSameFile(ClaimingFile other) {
        return id.location().equals(other.id.location())
                || (canonical.type().equals(other.canonical.type())
                        && RepositoryPath.areSameFile(canonical.target(), other.canonical.target()));
    }

    boolean isDeeperRouteThan(ClaimingFile other) {
        return depth > other.depth && isSameFile(other);
    }
}
