/// Runs scans: lists a source, parses what changed, writes it to the catalog and removes what is gone.
///
/// Entry: [Scanner][dev.mokuroku.source.scan.Scanner], which also refreshes single files. One
/// [CatalogScan][dev.mokuroku.source.scan.CatalogScan] is one scan:
/// [TargetFollower][dev.mokuroku.source.scan.TargetFollower] parses and follows Locations,
/// [ScanBatches][dev.mokuroku.source.scan.ScanBatches] passes batches to the catalog,
/// [Removals][dev.mokuroku.source.scan.Removals] says what is gone.
/// [ScanSchedule][dev.mokuroku.source.scan.ScanSchedule] starts the scans,
/// [SourceLocks][dev.mokuroku.source.scan.SourceLocks] serialises them,
/// [ScanMonitor][dev.mokuroku.source.scan.ScanMonitor] knows their progress and outcome. Lock order: the scan's
/// lock, the step's lock, the step's cluster lock, then whatever the step takes. Owns no tables.
@NullMarked
package dev.mokuroku.source.scan;

import org.jspecify.annotations.NullMarked;
