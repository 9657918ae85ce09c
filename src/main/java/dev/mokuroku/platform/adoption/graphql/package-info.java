/// The GraphQL fields that show which entity uses which platform component.
///
/// Entry: [AdoptionGraphQL][dev.mokuroku.platform.adoption.graphql.AdoptionGraphQL]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.adoption.graphql;

import org.jspecify.annotations.NullMarked;
