/// Commits the files of a workspace and pushes them.
///
/// Entry: [Push][dev.mokuroku.scaffolder.github.push.Push]. The only package that uses JGit (ADR 22). Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.github.push;

import org.jspecify.annotations.NullMarked;
