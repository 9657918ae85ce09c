/// Questions over all campaigns and before there is one: who has to move, and whom a deprecation would affect.
///
/// Entry: [CensusGraphQL][dev.mokuroku.platform.campaign.graphql.census.CensusGraphQL] and
/// [BlastRadiusGraphQL][dev.mokuroku.platform.campaign.graphql.census.BlastRadiusGraphQL]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.campaign.graphql.census;

import org.jspecify.annotations.NullMarked;
