/// Exemptions of campaigns: who need not move, why, who approved it, and until when.
///
/// Entry: [Exemptions][dev.mokuroku.platform.campaign.exemption.Exemptions] reads them. Callers request and decide them
/// in `.edit`; the descriptor of a campaign can grant them too. Owns the table `platform_campaign_exemption`.
@NullMarked
package dev.mokuroku.platform.campaign.exemption;

import org.jspecify.annotations.NullMarked;
