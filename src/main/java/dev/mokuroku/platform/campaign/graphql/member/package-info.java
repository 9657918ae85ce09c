/// The members of campaigns and their exemptions over GraphQL.
///
/// Entry: [MembersGraphQL][dev.mokuroku.platform.campaign.graphql.member.MembersGraphQL]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.campaign.graphql.member;

import org.jspecify.annotations.NullMarked;
