/// How SmallRye GraphQL fetches plain fields here: where it is, without a context for each field.
///
/// Entry: [PlainFetching][dev.mokuroku.api.graphql.fetch.PlainFetching]. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.fetch;

import org.jspecify.annotations.NullMarked;
