/// Packages of npm, with the lock files of npm, Yarn, pnpm and Bun.
///
/// Entry: [PackageJsonReader][dev.mokuroku.platform.manifest.npm.PackageJsonReader].
/// [NpmLocks][dev.mokuroku.platform.manifest.npm.NpmLocks] finds the lock
/// file of a manifest, [PnpmCatalogs][dev.mokuroku.platform.manifest.npm.PnpmCatalogs] the catalogs. Owns no tables.
@NullMarked
package dev.mokuroku.platform.manifest.npm;

import org.jspecify.annotations.NullMarked;
