/// Folders of descriptor files, named by `mokuroku.folders` and looked at every few seconds.
///
/// Entry: [FolderSource][dev.mokuroku.source.file.FolderSource]. Owns no tables.
@NullMarked
package dev.mokuroku.source.file;

import org.jspecify.annotations.NullMarked;
