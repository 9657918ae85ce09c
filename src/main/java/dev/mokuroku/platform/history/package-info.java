/// Answers about a time in the past, within the history that is kept.
///
/// Entry: [KeptHistory][dev.mokuroku.platform.history.KeptHistory]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.history;

import org.jspecify.annotations.NullMarked;
