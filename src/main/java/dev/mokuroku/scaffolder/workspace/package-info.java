/// The folders in which the steps of tasks work, with limits on their files and size.
///
/// Entry: [WorkspaceFolders][dev.mokuroku.scaffolder.workspace.WorkspaceFolders]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.workspace;

import org.jspecify.annotations.NullMarked;
