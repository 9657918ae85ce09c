/// The interface `Entity`: the fields that every kind has.
///
/// Entry: [EntityView][dev.mokuroku.api.graphql.entity.EntityView]. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.entity;

import org.jspecify.annotations.NullMarked;
