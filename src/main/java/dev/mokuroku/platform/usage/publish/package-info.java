/// Which packages repositories publish themselves, and so which entities depend on each other by packages.
///
/// Entries: [PublishedPackages][dev.mokuroku.platform.usage.publish.PublishedPackages] reads,
/// [PublishedPackageTable][dev.mokuroku.platform.usage.publish.PublishedPackageTable] writes what a scan has read. Owns
/// the table `platform_published_package`.
@NullMarked
package dev.mokuroku.platform.usage.publish;

import org.jspecify.annotations.NullMarked;
