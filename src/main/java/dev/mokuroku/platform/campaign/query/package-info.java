/// Reads of campaigns for the caller of the current request: whom the caller may not see is neither shown nor counted.
///
/// Entry: [CampaignMembers][dev.mokuroku.platform.campaign.query.CampaignMembers], which reads the index. Owns no
/// tables.
@NullMarked
package dev.mokuroku.platform.campaign.query;

import org.jspecify.annotations.NullMarked;
