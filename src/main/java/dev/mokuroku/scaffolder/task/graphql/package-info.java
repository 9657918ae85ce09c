/// Tasks over GraphQL; `template` has templates and their forms.
///
/// Entries: [TasksGraphQL][dev.mokuroku.scaffolder.task.graphql.TasksGraphQL],
/// [TaskMutations][dev.mokuroku.scaffolder.task.graphql.TaskMutations]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.task.graphql;

import org.jspecify.annotations.NullMarked;
