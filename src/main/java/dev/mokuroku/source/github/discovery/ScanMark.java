package dev.mokuroku.source.github.discovery;

import java.time.Instant;

/// How far the scans of an organisation came.
///
/// @param settings what was scanned for: with others the mark says nothing
/// @param pushedAt of the newest push that is in the catalog
/// @param wholeAt when the last whole scan began
record ScanMark(String settings, Instant pushedAt, Instant wholeAt) {}
