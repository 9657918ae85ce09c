/// Terms that features add to what the index holds of an entity, so that filters, facets and orders work on them.
///
/// Entry: [EntityTerms][dev.mokuroku.index.term.EntityTerms], which a feature implements as a bean.
/// [ContributedTerms][dev.mokuroku.index.term.ContributedTerms] asks all of them, once a batch of documents. Owns no
/// tables.
@NullMarked
package dev.mokuroku.index.term;

import org.jspecify.annotations.NullMarked;
