/// Path patterns, which mean what they do in Backstage: the library `minimatch` in its version 9.
///
/// Entry: [Glob][dev.mokuroku.source.glob.Glob]. Owns no tables.
@NullMarked
package dev.mokuroku.source.glob;

import org.jspecify.annotations.NullMarked;
