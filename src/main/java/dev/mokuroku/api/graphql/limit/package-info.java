/// What one GraphQL request may ask for, told before anything of it is executed.
///
/// Entry: [QueryShape][dev.mokuroku.api.graphql.limit.QueryShape] measures a parsed document without the
/// schema, so that validation meets no hostile one; [QueryCost][dev.mokuroku.api.graphql.limit.QueryCost]
/// says how many fields an operation can answer at most. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.limit;

import org.jspecify.annotations.NullMarked;
