/// The members of campaigns: the entities that use a version to leave, or used one since the campaign started.
///
/// Entry: [CampaignUpdate][dev.mokuroku.platform.campaign.member.CampaignUpdate], which computes members anew after
/// their manifests, the campaign or the platform component changed, never by reading everything.
/// [CampaignTerms][dev.mokuroku.platform.campaign.member.CampaignTerms] brings them to the index. Owns no tables.
@NullMarked
package dev.mokuroku.platform.campaign.member;

import org.jspecify.annotations.NullMarked;
