/// The terms `platform.…` of entities, which several packages of this room add.
///
/// Entry: [PlatformTermSource][dev.mokuroku.platform.term.PlatformTermSource], which a package implements as a bean.
/// Owns
/// no tables.
@NullMarked
package dev.mokuroku.platform.term;

import org.jspecify.annotations.NullMarked;
