/// Evaluates the checks of a scorecard for an entity. Pure: facts and exemptions in, results out.
///
/// Entry: [EntityResult][dev.mokuroku.scorecard.evaluation.EntityResult]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.evaluation;

import org.jspecify.annotations.NullMarked;
