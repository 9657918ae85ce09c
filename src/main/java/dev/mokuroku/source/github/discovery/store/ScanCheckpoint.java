package dev.mokuroku.source.github.discovery.store;

import dev.mokuroku.entity.LocationRef;
import java.time.Instant;
import java.util.List;

/// The checkpoint of an organisation's scans: how far they came.
///
/// @param settings fingerprint of the settings: with other settings the checkpoint is not used
/// @param pushedAt of the newest push that is in the catalog
/// @param fullScanAt when the last full scan began
/// @param incomplete origins to refresh, whether they were pushed to or not
public record ScanCheckpoint(String settings, Instant pushedAt, Instant fullScanAt, List<LocationRef> incomplete) {}
