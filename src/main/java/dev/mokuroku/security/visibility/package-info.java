/// Which entities callers may see, by `mokuroku.auth.visibility`, `mokuroku.auth.private-repositories` and the scopes
/// of
/// service tokens.
///
/// Entry: [VisibilityRules][dev.mokuroku.security.visibility.VisibilityRules], which every read of the index asks.
/// [VisibleCatalog][dev.mokuroku.security.visibility.VisibleCatalog] checks what is read elsewhere. Owns no tables.
@NullMarked
package dev.mokuroku.security.visibility;

import org.jspecify.annotations.NullMarked;
