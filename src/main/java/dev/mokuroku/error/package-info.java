/// What can go wrong, as callers see it: one table of codes, one exception, one mapper a protocol.
///
/// Entry: [ErrorCode][dev.mokuroku.error.ErrorCode]. Owns no tables.
@NullMarked
package dev.mokuroku.error;

import org.jspecify.annotations.NullMarked;
