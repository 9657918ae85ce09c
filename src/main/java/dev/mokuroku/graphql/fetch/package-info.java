/// How resolver methods are called and how their failures become GraphQL errors.
///
/// Entry: [PlainFetching][dev.mokuroku.graphql.fetch.PlainFetching], which fetches simple fields without SmallRye's
/// context for each field, and [GraphQLErrors][dev.mokuroku.graphql.fetch.GraphQLErrors] for `@GraphQLApi` classes.
/// Owns no tables.
@NullMarked
package dev.mokuroku.graphql.fetch;

import org.jspecify.annotations.NullMarked;
