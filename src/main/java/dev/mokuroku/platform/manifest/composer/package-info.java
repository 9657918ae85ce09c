/// Packages of Composer, with `composer.lock`.
///
/// Entry: [ComposerReader][dev.mokuroku.platform.manifest.composer.ComposerReader]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.manifest.composer;

import org.jspecify.annotations.NullMarked;
