/// Campaigns over GraphQL: the type `Campaign`, its fields, and the queries over all campaigns.
///
/// Entry: [CampaignView][dev.mokuroku.platform.campaign.graphql.CampaignView]. `.member` shows members, `.edit` has the
/// mutations. Owns no tables.
@NullMarked
package dev.mokuroku.platform.campaign.graphql;

import org.jspecify.annotations.NullMarked;
