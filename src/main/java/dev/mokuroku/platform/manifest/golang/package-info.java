/// Modules of Go.
///
/// Entry: [GoModReader][dev.mokuroku.platform.manifest.golang.GoModReader]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.manifest.golang;

import org.jspecify.annotations.NullMarked;
