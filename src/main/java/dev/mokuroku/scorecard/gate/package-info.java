/// Decides for a pipeline whether an entity may pass, with reasons, and writes the decision as SARIF.
///
/// Entry: [Gates][dev.mokuroku.scorecard.gate.Gates]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.gate;

import org.jspecify.annotations.NullMarked;
