/// The mutations of campaigns and exemptions.
///
/// Entry: [CampaignMutations][dev.mokuroku.platform.campaign.graphql.edit.CampaignMutations]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.campaign.graphql.edit;

import org.jspecify.annotations.NullMarked;
