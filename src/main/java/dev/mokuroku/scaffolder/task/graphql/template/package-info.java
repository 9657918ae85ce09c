/// Templates and their forms over GraphQL.
///
/// Entry: [TemplatesGraphQL][dev.mokuroku.scaffolder.task.graphql.template.TemplatesGraphQL]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.task.graphql.template;

import org.jspecify.annotations.NullMarked;
