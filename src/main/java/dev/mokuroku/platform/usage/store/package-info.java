/// Stores which packages repositories use, and what of it has ended. Everything is written only when it changes.
///
/// Entries: [UsesWriter][dev.mokuroku.platform.usage.store.UsesWriter] saves what a scan has read, and
/// [StoredUses][dev.mokuroku.platform.usage.store.StoredUses] reads. Owns the tables `platform_repository`,
/// `platform_manifest`, `platform_manifest_problem`, `platform_manifest_entity`, `platform_use` and
/// `platform_past_use`.
@NullMarked
package dev.mokuroku.platform.usage.store;

import org.jspecify.annotations.NullMarked;
