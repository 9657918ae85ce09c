/// Releases of platform components: from the descriptor, from GitHub, or from endoflife.date.
///
/// Entry: [ComponentReleases][dev.mokuroku.platform.release.ComponentReleases] returns the releases of a platform
/// component.
/// [ReleaseRefresh][dev.mokuroku.platform.release.ReleaseRefresh] reads them again: every hour, and when a listing or a
/// webhook names the source repository. Owns the table `platform_release`.
@NullMarked
package dev.mokuroku.platform.release;

import org.jspecify.annotations.NullMarked;
