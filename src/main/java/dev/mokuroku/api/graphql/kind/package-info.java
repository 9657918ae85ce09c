/// One GraphQL type per kind, with the fields of its spec.
///
/// Entry: [EntityViews][dev.mokuroku.api.graphql.kind.EntityViews], which shows an entity as the type of its kind.
/// A feature's kind has its type in the feature's own package:
/// see [EntityType][dev.mokuroku.api.graphql.entity.EntityType]. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.kind;

import org.jspecify.annotations.NullMarked;
