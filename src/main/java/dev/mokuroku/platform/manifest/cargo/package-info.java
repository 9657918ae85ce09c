/// Crates of Cargo, with `Cargo.lock`.
///
/// Entry: [CargoReader][dev.mokuroku.platform.manifest.cargo.CargoReader]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.manifest.cargo;

import org.jspecify.annotations.NullMarked;
