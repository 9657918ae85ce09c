/// Stores SBOMs, and finds which of what runs is built of a package.
///
/// Entries: [SbomWriter][dev.mokuroku.platform.sbom.store.SbomWriter] and
/// [StoredSboms][dev.mokuroku.platform.sbom.store.StoredSboms]. Owns the tables `platform_sbom` and
/// `platform_package_version`; reads `platform_running`.
@NullMarked
package dev.mokuroku.platform.sbom.store;

import org.jspecify.annotations.NullMarked;
