/// Badges: the result of an entity as a small picture for a README.
///
/// Entry: [BadgesResource][dev.mokuroku.scorecard.badge.BadgesResource]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.badge;

import org.jspecify.annotations.NullMarked;
