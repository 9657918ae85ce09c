package dev.mokuroku.source.github.discovery;

import dev.mokuroku.entity.LocationRef;
import java.time.Instant;
import java.util.List;

/// How far the scans of an organisation came.
///
/// @param settings what was scanned for: with others the mark says nothing
/// @param pushedAt of the newest push that is in the catalog
/// @param wholeAt when the last whole scan began
/// @param doubtful origins to look at again, whether they were pushed to or not
record ScanMark(String settings, Instant pushedAt, Instant wholeAt, List<LocationRef> doubtful) {}
