/// Conditions on entities: a sealed tree and the parsers of Backstage's filter languages.
///
/// Entry: [EntityFilter][dev.mokuroku.index.filter.EntityFilter],
/// [FilterString][dev.mokuroku.index.filter.FilterString],
/// [FilterPredicate][dev.mokuroku.index.filter.FilterPredicate]. Owns no tables.
@NullMarked
package dev.mokuroku.index.filter;

import org.jspecify.annotations.NullMarked;
