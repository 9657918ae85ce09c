/// GitHub as the actions of templates use it: whose credentials, which organisations, what a failure means, and how a
/// step that goes on after a crash finds what it made before.
///
/// Entry: [GithubSteps][dev.mokuroku.scaffolder.github.GithubSteps]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.github;

import org.jspecify.annotations.NullMarked;
