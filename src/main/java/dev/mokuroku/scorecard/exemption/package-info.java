/// Exemptions from checks: which entity need not meet a check, why, who approved it, and until when.
///
/// Entry: [CheckExemptions][dev.mokuroku.scorecard.exemption.CheckExemptions]. Owns the table `scorecard_exemption`.
@NullMarked
package dev.mokuroku.scorecard.exemption;

import org.jspecify.annotations.NullMarked;
