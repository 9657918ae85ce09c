/// How resolver methods are called.
///
/// Entry: [PlainFetching][dev.mokuroku.graphql.fetch.PlainFetching], which fetches simple fields without SmallRye's
/// context for each field. Owns no tables.
@NullMarked
package dev.mokuroku.graphql.fetch;

import org.jspecify.annotations.NullMarked;
