/// Scorecards: checks of entities, written as YAML, and how far each entity meets them.
///
/// Entry: [Scorecards][dev.mokuroku.scorecard.Scorecards]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard;

import org.jspecify.annotations.NullMarked;
