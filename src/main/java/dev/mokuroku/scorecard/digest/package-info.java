/// The digest of a team: what fell and rose, the worst checks, what becomes effective and which exemptions end.
///
/// Entry: [TeamDigests][dev.mokuroku.scorecard.digest.TeamDigests]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.digest;

import org.jspecify.annotations.NullMarked;
