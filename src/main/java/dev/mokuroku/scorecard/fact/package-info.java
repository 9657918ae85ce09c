/// Facts: the typed values about entities that checks read.
///
/// Entry: [FactSource][dev.mokuroku.scorecard.fact.FactSource], which a package implements as a bean for each origin of
/// facts, and [Facts][dev.mokuroku.scorecard.fact.Facts], which asks all of them. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.fact;

import org.jspecify.annotations.NullMarked;
