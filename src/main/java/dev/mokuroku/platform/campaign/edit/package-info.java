/// What callers change of campaigns: creating, closing and deleting them, and exemptions.
///
/// Entry: [CampaignCommands][dev.mokuroku.platform.campaign.edit.CampaignCommands] and
/// [ExemptionCommands][dev.mokuroku.platform.campaign.edit.ExemptionCommands]. A campaign that a caller creates is
/// stored as the text of a descriptor, and [CampaignSource][dev.mokuroku.platform.campaign.edit.CampaignSource] brings
/// it into the catalog as any source does. Owns the table `platform_campaign_document`.
@NullMarked
package dev.mokuroku.platform.campaign.edit;

import org.jspecify.annotations.NullMarked;
