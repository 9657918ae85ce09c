/// Tasks over HTTP, on Backstage's paths and in Backstage's shapes.
///
/// Entry: [TasksResource][dev.mokuroku.scaffolder.task.rest.TasksResource]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.task.rest;

import org.jspecify.annotations.NullMarked;
