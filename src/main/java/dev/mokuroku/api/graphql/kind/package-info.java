/// One GraphQL type per kind, with the fields of its spec.
///
/// Entry: [EntityViews][dev.mokuroku.api.graphql.kind.EntityViews], which chooses the type of an entity; a new kind
/// needs
/// a line there. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.kind;

import org.jspecify.annotations.NullMarked;
