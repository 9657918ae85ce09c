/// Actions on files of the workspace.
///
/// Entry: [WorkspaceFiles][dev.mokuroku.scaffolder.action.file.WorkspaceFiles], which finds files. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.action.file;

import org.jspecify.annotations.NullMarked;
