/// What each known kind's `spec` holds, and which of its fields name other entities.
///
/// Entry: [KnownKinds][dev.mokuroku.entity.kind.KnownKinds]. To add a kind, add a line there. Pure;
/// owns no tables.
@NullMarked
package dev.mokuroku.entity.kind;

import org.jspecify.annotations.NullMarked;
