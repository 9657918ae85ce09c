/// The order of versions of each ecosystem, ranges of versions, and how far a version is behind.
///
/// Entry: [VersionScheme][dev.mokuroku.platform.version.VersionScheme]. Pure: texts in, values out. Owns no tables.
@NullMarked
package dev.mokuroku.platform.version;

import org.jspecify.annotations.NullMarked;
