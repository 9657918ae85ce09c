/// Scorecards over REST: lists as JSON and CSV, the gate for pipelines, the digest of a team.
///
/// Entry: [ResultsResource][dev.mokuroku.scorecard.rest.ResultsResource] and
/// [GateResource][dev.mokuroku.scorecard.rest.GateResource]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.rest;

import org.jspecify.annotations.NullMarked;
