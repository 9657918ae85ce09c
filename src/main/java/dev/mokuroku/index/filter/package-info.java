/// What a read asks for: the sealed tree of conditions and the languages that parse into it.
///
/// Entry: [EntityFilter][dev.mokuroku.index.filter.EntityFilter],
/// [FilterString][dev.mokuroku.index.filter.FilterString].
@NullMarked
package dev.mokuroku.index.filter;

import org.jspecify.annotations.NullMarked;
