/// The actions of Backstage's module for GitHub, one class each.
///
/// Entry: [PublishGithub][dev.mokuroku.scaffolder.github.action.PublishGithub]. Their schemas and examples are in
/// `src/main/resources/dev/mokuroku/scaffolder/github`. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.github.action;

import org.jspecify.annotations.NullMarked;
