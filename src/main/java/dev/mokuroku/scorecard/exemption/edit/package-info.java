/// Requests and decides exemptions from checks.
///
/// Entry: [ExemptionCommands][dev.mokuroku.scorecard.exemption.edit.ExemptionCommands]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.exemption.edit;

import org.jspecify.annotations.NullMarked;
