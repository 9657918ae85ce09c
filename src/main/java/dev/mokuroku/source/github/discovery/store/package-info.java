/// What scans of organisations remember between scans, for all replicas: how far they came, the organisation's
/// settings file, and the files found in repository trees.
///
/// Entries: [ScanCheckpointStore][dev.mokuroku.source.github.discovery.store.ScanCheckpointStore],
/// [SettingsStore][dev.mokuroku.source.github.discovery.store.SettingsStore],
/// [SearchedTreeStore][dev.mokuroku.source.github.discovery.store.SearchedTreeStore]. Owns the tables
/// `github_scan_mark`, `github_organization_settings` and `github_searched_tree`.
@NullMarked
package dev.mokuroku.source.github.discovery.store;

import org.jspecify.annotations.NullMarked;
