/// Limits of a GraphQL request, checked before anything is executed.
///
/// Entry: [QueryText][dev.mokuroku.graphql.limit.QueryText] scans the text before parsing,
/// [QueryShape][dev.mokuroku.graphql.limit.QueryShape] measures the parsed document before validation, and
/// [QueryCost][dev.mokuroku.graphql.limit.QueryCost] computes how many fields the operation can return. Settings:
/// [GraphQLConfig][dev.mokuroku.graphql.limit.GraphQLConfig]. Owns no tables.
@NullMarked
package dev.mokuroku.graphql.limit;

import org.jspecify.annotations.NullMarked;
