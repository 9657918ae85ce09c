/// What campaigns leave behind: a check that keeps users from going back to the versions that they left.
///
/// Entry: [StandingCheck][dev.mokuroku.scorecard.campaign.StandingCheck]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.campaign;

import org.jspecify.annotations.NullMarked;
