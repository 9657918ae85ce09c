/// Finds the packages that a repository declares, without running a package manager.
///
/// Entry: [ManifestScan][dev.mokuroku.platform.manifest.ManifestScan].
/// [ManifestReaders][dev.mokuroku.platform.manifest.ManifestReaders] lists the readers, one a
/// format, in sub-packages by ecosystem. The rules of rows are in `docs/packages.md`. Pure: files in, rows and
/// problems out. Owns no tables.
@NullMarked
package dev.mokuroku.platform.manifest;

import org.jspecify.annotations.NullMarked;
