/// Figures of templates, and what made an entity, over GraphQL.
///
/// Entry: [TemplateFiguresGraphQL][dev.mokuroku.scaffolder.measure.graphql.TemplateFiguresGraphQL]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.measure.graphql;

import org.jspecify.annotations.NullMarked;
