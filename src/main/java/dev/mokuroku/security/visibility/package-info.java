/// Which entities callers may see, by `mokuroku.auth.visibility`.
///
/// Entry: [VisibilityRules][dev.mokuroku.security.visibility.VisibilityRules], which every read of the index asks.
/// What is read elsewhere is checked by [VisibleRefs][dev.mokuroku.security.visibility.VisibleRefs]. Owns no tables.
@NullMarked
package dev.mokuroku.security.visibility;

import org.jspecify.annotations.NullMarked;
