/// Pull requests with the files of a workspace.
///
/// Entry: [PublishPullRequest][dev.mokuroku.scaffolder.github.pullrequest.PublishPullRequest]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.github.pullrequest;

import org.jspecify.annotations.NullMarked;
