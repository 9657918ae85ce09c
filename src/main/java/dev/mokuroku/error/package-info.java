/// Errors that callers see: a table of codes, and the exception that carries a code.
///
/// Entry: [ErrorCode][dev.mokuroku.error.ErrorCode]. Later rooms map every code: `api.rest.RestErrors` for REST,
/// `graphql.engine.ErrorJson` for GraphQL, `http.ErrorResponse` for requests that reach neither, and
/// `api.graphql.mutation.UserError` for the field `userErrors` of mutations. Owns no tables.
@NullMarked
package dev.mokuroku.error;

import org.jspecify.annotations.NullMarked;
