/// Reports of facts by REST: as JSON, and as documents of tools.
///
/// Entries: [FactsResource][dev.mokuroku.scorecard.fact.rest.FactsResource],
/// [DocumentsResource][dev.mokuroku.scorecard.fact.rest.DocumentsResource]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.fact.rest;

import org.jspecify.annotations.NullMarked;
