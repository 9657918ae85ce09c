/// The progress of campaigns by day.
///
/// Entry: [CampaignHistory][dev.mokuroku.platform.campaign.history.CampaignHistory]. Owns the table
/// `platform_campaign_day`.
@NullMarked
package dev.mokuroku.platform.campaign.history;

import org.jspecify.annotations.NullMarked;
