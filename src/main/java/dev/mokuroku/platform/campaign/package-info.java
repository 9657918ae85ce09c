/// Campaigns: who has to move from which versions of a platform component to which, by when, and how far that is.
///
/// Entry: [Campaigns][dev.mokuroku.platform.campaign.Campaigns] returns the campaigns of the catalog as
/// [Campaign][dev.mokuroku.platform.campaign.Campaign]s. The kind, its schema and its relations are in `CampaignKind`.
/// `.member` computes the members, `.edit` is what callers change, `.graphql` and `.rest` show campaigns.
/// `docs/campaigns.md` describes all of it. Owns no tables.
@NullMarked
package dev.mokuroku.platform.campaign;

import org.jspecify.annotations.NullMarked;
