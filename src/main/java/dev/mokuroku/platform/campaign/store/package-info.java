/// What Mokuroku keeps of campaigns and their members.
///
/// Entry: [CampaignTable][dev.mokuroku.platform.campaign.store.CampaignTable] and
/// [MemberTable][dev.mokuroku.platform.campaign.store.MemberTable]. Owns the tables `platform_campaign`,
/// `platform_campaign_member` and `platform_campaign_repository`.
@NullMarked
package dev.mokuroku.platform.campaign.store;

import org.jspecify.annotations.NullMarked;
