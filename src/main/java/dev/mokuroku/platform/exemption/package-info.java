/// What the exemptions of campaigns and of checks of scorecards have in common: their states, their last days, and who
/// may decide them.
///
/// Entry: [ExemptionDecisions][dev.mokuroku.platform.exemption.ExemptionDecisions]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.exemption;

import org.jspecify.annotations.NullMarked;
